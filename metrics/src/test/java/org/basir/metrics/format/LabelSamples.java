package org.basir.metrics.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.basir.metrics.taxonomy.Sector;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;

/// A taxonomy with traps, and excerpts to write and read under it.
final class LabelSamples {

  static final SectorCode BANKS = new SectorCode(5);
  static final SectorCode STEEL = new SectorCode(7);
  static final SectorCode FIVE = new SectorCode(12);

  static final Taxonomy TAXONOMY =
      Taxonomy.of(
          List.of(
              sector(5, "banks", "Banks & Lenders"),
              sector(7, "steel", "Steel"),
              sector(9, "ports-east", "Ports"),
              sector(10, "ports-west", "Ports"),
              // A slug that looks like the code of another sector.
              sector(12, "5", "Five")));

  private static final String MARKS = ",;|\"'\r\n\t #{}[]\\/\uFEFF\u0000\u2028";

  private LabelSamples() {}

  static LabelFile read(String content) {
    return read(content, LabelOptions.DEFAULT);
  }

  static LabelFile read(String content, LabelOptions options) {
    return LabelFiles.read("labels", content.getBytes(StandardCharsets.UTF_8), TAXONOMY, options);
  }

  static List<String> errors(String content) {
    return errors(read(content));
  }

  static List<String> errors(LabelFile file) {
    return file.content().errors().stream().map(RowError::message).toList();
  }

  static List<LabelledExcerpt> random(SplittableRandom random) {
    return IntStream.range(0, 50).mapToObj(i -> excerpt(i, random)).toList();
  }

  private static LabelledExcerpt excerpt(int i, SplittableRandom random) {
    var sectors = new TreeSet<SectorCode>();
    TAXONOMY.codes().stream().filter(_ -> random.nextInt(3) == 0).forEach(sectors::add);
    return new LabelledExcerpt(
        i + noise(random),
        "b" + noise(random),
        random.nextInt(1947, 2030),
        noise(random),
        noise(random),
        noise(random) + "x" + noise(random),
        sectors,
        noise(random));
  }

  private static String noise(SplittableRandom random) {
    var noise = new StringBuilder();
    random.ints(random.nextInt(6), 1, 0xD000).forEach(noise::appendCodePoint);
    random.ints(random.nextInt(6), 0, MARKS.length()).forEach(i -> noise.append(MARKS.charAt(i)));
    return noise.toString();
  }

  private static Sector sector(int code, String slug, String name) {
    return new Sector(new SectorCode(code), slug, name, "", "", "");
  }
}
