package org.basir.classifier.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.basir.inference.encoder.Encoder;
import org.basir.inference.encoder.Encoding;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.metrics.taxonomy.Sector;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;

/// An encoder without training: how close a text is to each sector's name and definition.
///
/// One threshold for all sectors is chosen at the end so that it selects as many sectors as the
/// training rows have, which takes no label of the rows evaluated.
final class ZeroShot implements Competitor {

  private final Encoder encoder;
  private final List<SectorCode> sectors;
  private final List<float[]> definitions;

  ZeroShot(Encoder encoder, Taxonomy taxonomy) {
    this.encoder = encoder;
    this.sectors = taxonomy.codes();
    this.definitions =
        vectors(encoder.encode(taxonomy.sectors().stream().map(ZeroShot::text).toList()));
  }

  @Override
  public String key() {
    return key(encoder);
  }

  static String key(Encoder encoder) {
    return "zero-shot:" + encoder.info().model();
  }

  @Override
  public List<Answer> answer(List<LabelledExcerpt> rows) {
    return vectors(encoder.encode(Competitor.inputs(rows))).stream()
        .map(vector -> new Answer(Set.of(), similarities(vector)))
        .toList();
  }

  /// The sectors selected per row.
  ///
  /// @param labelsPerRow how many to select on average
  static List<Set<SectorCode>> select(
      List<float[]> scores, List<SectorCode> sectors, double labelsPerRow) {
    var all = new ArrayList<Float>();
    scores.forEach(row -> IntStream.range(0, row.length).forEach(i -> all.add(row[i])));
    all.sort(Collections.reverseOrder());
    var wanted = (int) Math.min(Math.round(labelsPerRow * scores.size()), all.size());
    var threshold = wanted == 0 ? Float.POSITIVE_INFINITY : all.get(wanted - 1);
    return scores.stream().map(row -> reaching(row, sectors, threshold)).toList();
  }

  private static Set<SectorCode> reaching(float[] row, List<SectorCode> sectors, float threshold) {
    var selected = new HashSet<SectorCode>();
    for (int i = 0; i < row.length; i++) {
      if (row[i] >= threshold) {
        selected.add(sectors.get(i));
      }
    }
    return selected;
  }

  private float[] similarities(float[] vector) {
    var scores = new float[sectors.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = cosine(vector, definitions.get(i));
    }
    return scores;
  }

  private static float cosine(float[] a, float[] b) {
    double dot = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (int i = 0; i < a.length; i++) {
      dot += (double) a[i] * b[i];
      squaresA += (double) a[i] * a[i];
      squaresB += (double) b[i] * b[i];
    }
    return squaresA * squaresB == 0 ? 0 : (float) (dot / Math.sqrt(squaresA * squaresB));
  }

  private static List<float[]> vectors(List<Encoding> encodings) {
    return encodings.stream().map(Encoding::vector).toList();
  }

  private static String text(Sector sector) {
    return sector.name() + ": " + sector.definition();
  }
}
