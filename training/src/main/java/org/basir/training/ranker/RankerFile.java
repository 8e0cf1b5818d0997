package org.basir.training.ranker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The parameters of a ranker, in the form the ranking service loads.
///
/// @param target the return it orders
/// @param cutOffs by ascending year
public record RankerFile(
    String name,
    String target,
    double shrinkage,
    double penalty,
    int lastYear,
    List<CutOff> cutOffs) {

  private static final double DIGITS = 1e6;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public RankerFile {
    cutOffs = List.copyOf(cutOffs);
  }

  /// What is known before a year.
  ///
  /// @param budgets that were learned from
  /// @param history by slug, since codes mean something else in another taxonomy, from -0.5 to 0.5
  /// @param text empty if too few of the budgets had a speech
  public record CutOff(
      int before,
      int budgets,
      LocalDate lastBudget,
      SortedMap<String, Double> history,
      List<Weight> text) {

    public CutOff {
      var rounded = new TreeMap<String, Double>();
      history.forEach((slug, mean) -> rounded.put(slug, rounded(mean)));
      history = rounded;
      text = List.copyOf(text);
    }
  }

  /// The weight of a feature per standard deviation.
  public record Weight(String feature, double mean, double scale, double weight) {

    public Weight {
      mean = rounded(mean);
      scale = rounded(scale);
      weight = rounded(weight);
    }
  }

  /// Six digits are more than there is to know, and keep the file small.
  private static double rounded(double value) {
    return Math.rint(value * DIGITS) / DIGITS;
  }

  /// The history of a year, for tests and cards.
  public Map<String, Double> history(int before) {
    return cutOffs.stream()
        .filter(cutOff -> cutOff.before() == before)
        .findFirst()
        .map(CutOff::history)
        .orElseThrow();
  }

  public String toJson() {
    return JSON.writeValueAsString(this) + "\n";
  }

  public void write(Path file) throws IOException {
    Files.writeString(file, toJson());
  }
}
