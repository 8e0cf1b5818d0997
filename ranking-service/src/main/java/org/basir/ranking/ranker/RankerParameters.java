package org.basir.ranking.ranker;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The parameters of a ranker as trained, one set for every year from which history is enough.
///
/// @param name of the ranker, without the mark of its content
/// @param target the return it was trained to order, such as `mean_oo_m1_p1`
/// @param lastYear of training; later years are ranked by what was known then
/// @param cutOffs by ascending year
record RankerParameters(
    String name,
    String target,
    double shrinkage,
    double penalty,
    int lastYear,
    List<CutOff> cutOffs) {

  RankerParameters {
    cutOffs = List.copyOf(cutOffs);
    requireKnownFeatures(cutOffs);
    for (var i = 1; i < cutOffs.size(); i++) {
      if (cutOffs.get(i - 1).before() >= cutOffs.get(i).before()) {
        throw new IllegalArgumentException("The years of the parameters do not ascend");
      }
    }
  }

  /// The latest parameters that know nothing of this year or a later one.
  Optional<CutOff> forYear(int year) {
    return cutOffs.reversed().stream().filter(cutOff -> cutOff.before() <= year).findFirst();
  }

  /// The sectors that something was learned of.
  SortedSet<String> slugs() {
    return cutOffs.stream()
        .flatMap(cutOff -> cutOff.history().keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void requireKnownFeatures(List<CutOff> cutOffs) {
    var features = new HashSet<String>();
    cutOffs.forEach(cutOff -> cutOff.text().forEach(weight -> features.add(weight.feature())));
    features.removeAll(TextFeatures.NAMES);
    if (!features.isEmpty()) {
      throw new IllegalArgumentException(
          "The parameters weigh %s; known are %s".formatted(features, TextFeatures.NAMES));
    }
  }
}
