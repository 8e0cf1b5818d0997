package org.basir.ranking.evaluation;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.metrics.taxonomy.SectorCode;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Numbers of sectors as the database keeps them: codes are keys.
final class SectorValues {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<Integer, Double>> SECTORS = new TypeReference<>() {};
  private static final TypeReference<Map<String, Map<Integer, Double>>> BUDGETS =
      new TypeReference<>() {};

  private SectorValues() {}

  static String json(Map<?, ?> values) {
    return JSON.writeValueAsString(values);
  }

  static SortedMap<SectorCode, Double> bySector(String json) {
    return coded(JSON.readValue(json, SECTORS));
  }

  static SortedMap<LocalDate, SortedMap<SectorCode, Double>> byBudget(String json) {
    var budgets = new TreeMap<LocalDate, SortedMap<SectorCode, Double>>();
    JSON.readValue(json, BUDGETS)
        .forEach((date, sectors) -> budgets.put(LocalDate.parse(date), coded(sectors)));
    return budgets;
  }

  static SortedMap<SectorCode, Double> coded(Map<Integer, Double> stored) {
    var values = new TreeMap<SectorCode, Double>();
    stored.forEach((code, value) -> values.put(new SectorCode(code), value));
    return values;
  }
}
