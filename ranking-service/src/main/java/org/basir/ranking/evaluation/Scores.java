package org.basir.ranking.evaluation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.basir.metrics.taxonomy.SectorCode;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What the contenders score the sectors of a budget; higher is better.
///
/// @param byContender one that knows nothing of the budget is absent
record Scores(Map<Contender, Map<SectorCode, Double>> byContender) {

  private static final TypeReference<Map<Contender, Map<Integer, Double>>> STORED =
      new TypeReference<>() {};

  Scores {
    byContender = Collections.unmodifiableMap(new EnumMap<>(byContender));
  }

  static Scores parse(String json) {
    var scores = new EnumMap<Contender, Map<SectorCode, Double>>(Contender.class);
    JsonMapper.shared()
        .readValue(json, STORED)
        .forEach((contender, stored) -> scores.put(contender, SectorValues.coded(stored)));
    return new Scores(scores);
  }

  String json() {
    return JsonMapper.shared().writeValueAsString(byContender);
  }

  Map<SectorCode, Double> of(Contender contender) {
    var scores = byContender.getOrDefault(contender, byContender.get(Contender.CONSTANT));
    return Objects.requireNonNull(scores);
  }

  /// Whether the contender knows the budget; it scores as the constant if it does not.
  boolean knows(Contender contender) {
    return byContender.containsKey(contender);
  }
}
