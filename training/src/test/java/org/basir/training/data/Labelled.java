package org.basir.training.data;

import java.io.StringReader;
import java.util.Set;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;

/// Made-up rows.
final class Labelled {

  static final SectorCode GOLD = new SectorCode(1);
  static final SectorCode TEA = new SectorCode(2);
  static final Taxonomy TAXONOMY =
      Taxonomy.read(
          new StringReader(
              """
              code,slug,name,definition,cues,not_this
              1,gold,Gold,Jewellery,gold,none
              2,tea,Tea,Gardens,tea,none
              """));

  private Labelled() {}

  static LabelledExcerpt row(String id, int year, String split) {
    return row(id, year, split, "Row %s says %s things of %s".formatted(id, id, id));
  }

  static LabelledExcerpt row(String id, int year, String split, String text, SectorCode... given) {
    return new LabelledExcerpt(id, "" + year, year, "", "", text, Set.of(given), split);
  }
}
