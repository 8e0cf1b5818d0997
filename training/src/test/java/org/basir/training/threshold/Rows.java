package org.basir.training.threshold;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.basir.inference.head.Label;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.metrics.taxonomy.SectorCode;

/// Made-up excerpts.
public final class Rows {

  public static final Label GOLD = new Label(new SectorCode(1), "gold");
  public static final Label TEA = new Label(new SectorCode(2), "tea");

  private Rows() {}

  public static LabelledExcerpt row(String id, String budget, int... sectors) {
    var codes = new TreeSet<SectorCode>();
    IntStream.of(sectors).forEach(code -> codes.add(new SectorCode(code)));
    return new LabelledExcerpt(id, budget, 2000, "", "", "text " + id, Set.copyOf(codes), "train");
  }
}
