package org.basir.inference.ranker;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A trained ranker: what it reads, and one set of parameters for every year from which history is
/// enough.
///
/// @param name of the ranker, without the mark of its content
/// @param target the return it was trained to order, such as `mean_cc_m1_p1`
/// @param lastYear of training; later years are ranked by what was known then
/// @param columns what the models read, in this order
/// @param cutOffs by ascending year, at least one
/// @param records how it did, by target and span of years; may be none
public record RankerParameters(
    String name,
    String target,
    int lastYear,
    List<FeatureColumn> columns,
    List<CutOff> cutOffs,
    List<TrackRecord> records) {

  public RankerParameters {
    columns = List.copyOf(columns);
    cutOffs = List.copyOf(cutOffs);
    records = List.copyOf(records);
    if (cutOffs.isEmpty()) {
      throw new IllegalArgumentException("A ranker without parameters for any year");
    }
    for (var i = 1; i < cutOffs.size(); i++) {
      if (cutOffs.get(i - 1).before() >= cutOffs.get(i).before()) {
        throw new IllegalArgumentException("The years of the parameters do not ascend");
      }
    }
    for (var cutOff : cutOffs) {
      cutOff.requireColumns(columns.size());
    }
  }

  /// Reads the file of a ranker.
  ///
  /// @throws IllegalArgumentException if the bytes are something else
  public static RankerParameters parse(byte[] json) {
    try {
      return JsonMapper.shared().readValue(json, RankerParameters.class);
    } catch (JacksonException broken) {
      throw new IllegalArgumentException(
          "No parameters of a ranker: " + broken.getOriginalMessage(), broken);
    }
  }

  /// On one line for each cut-off year.
  public String toJson() {
    return JsonMapper.shared()
            .writeValueAsString(this)
            .replace("{\"before\"", "\n{\"before\"")
            .replace("],\"records\"", "],\n\"records\"")
        + "\n";
  }

  /// The latest parameters that know nothing of this year or a later one.
  public Optional<CutOff> forYear(int year) {
    return cutOffs.reversed().stream().filter(cutOff -> cutOff.before() <= year).findFirst();
  }

  /// The same ranker with its record.
  public RankerParameters with(List<TrackRecord> others) {
    return new RankerParameters(name, target, lastYear, columns, cutOffs, others);
  }

  /// The sectors that something was learned of.
  public SortedSet<String> slugs() {
    return cutOffs.stream()
        .flatMap(cutOff -> cutOff.slugs().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
