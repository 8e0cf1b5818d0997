package org.basir.training.ranker;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.basir.metrics.taxonomy.SectorCode;

/// What an encoder makes of the sectors of speeches, as the encoder ranker reads it: the mean of
/// the vectors of a sector's excerpts, NaN if there are none, and behind it the vector of its
/// definition.
///
/// @param definitions of all sectors, as the encoder reads them
/// @param encoder gives texts vectors of one length, in the same order; asked once, and for no text
///   twice
public record SectorVectors(
    SortedMap<SectorCode, String> definitions, Function<List<String>, List<float[]>> encoder) {

  public SectorVectors {
    definitions = new TreeMap<>(definitions);
  }

  /// The vectors of all sectors, for each speech.
  public Map<SpeechFeatures.Budget, Map<SectorCode, float[]>> of(
      Map<SpeechFeatures.Budget, List<SectorExcerpt>> speeches) {
    var known = encoded(speeches);
    var vectors = new LinkedHashMap<SpeechFeatures.Budget, Map<SectorCode, float[]>>();
    speeches.forEach((budget, excerpts) -> vectors.put(budget, sectors(excerpts, known)));
    return vectors;
  }

  private Map<String, float[]> encoded(Map<SpeechFeatures.Budget, List<SectorExcerpt>> speeches) {
    var excerpts =
        speeches.values().stream()
            .flatMap(List::stream)
            .filter(excerpt -> !excerpt.sectors().isEmpty())
            .map(SectorExcerpt::text);
    var texts = Stream.concat(definitions.values().stream(), excerpts).distinct().toList();
    var vectors = encoder.apply(texts);
    var known = new HashMap<String, float[]>();
    for (int i = 0; i < texts.size(); i++) {
      known.put(texts.get(i), vectors.get(i));
    }
    return known;
  }

  private Map<SectorCode, float[]> sectors(
      List<SectorExcerpt> excerpts, Map<String, float[]> known) {
    var sectors = new TreeMap<SectorCode, float[]>();
    definitions.forEach((sector, text) -> {
      var definition = vector(known, text);
      var own =
          excerpts.stream()
              .filter(excerpt -> excerpt.sectors().contains(sector))
              .map(excerpt -> vector(known, excerpt.text()))
              .toList();
      sectors.put(sector, joined(mean(own, definition.length), definition));
    });
    return sectors;
  }

  private static float[] vector(Map<String, float[]> known, String text) {
    return Objects.requireNonNull(known.get(text));
  }

  private static float[] mean(List<float[]> vectors, int width) {
    var mean = new float[width];
    for (int i = 0; i < width; i++) {
      int place = i;
      mean[i] = (float) vectors.stream().mapToDouble(it -> it[place]).average().orElse(Double.NaN);
    }
    return mean;
  }

  private static float[] joined(float[] first, float[] second) {
    var joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}
