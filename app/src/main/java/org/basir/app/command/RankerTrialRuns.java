package org.basir.app.command;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.metrics.format.SectorReturns;
import org.basir.metrics.ranking.Role;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.training.ranker.RankerRun;
import org.basir.training.ranker.RankerTrials;
import org.basir.training.ranker.SpeechFeatures;
import org.springframework.core.io.ByteArrayResource;
import tools.jackson.databind.json.JsonMapper;

/// Fits every ranker we have, budget by budget, and sends what it scored as runs.
///
/// @param speeches all with the same features
/// @param returns of the target
/// @param vectors as the encoder ranker reads them; without any it does not run
record RankerTrialRuns(
    List<SpeechFeatures> speeches,
    SectorReturns returns,
    Map<SpeechFeatures.Budget, Map<SectorCode, float[]>> vectors) {

  /// The suite makes these itself, of the same prices and returns.
  private static final Set<String> MADE_BY_THE_SUITE =
      Set.of(
          "mean past rank",
          "previous order",
          "momentum, 20 days",
          "momentum, 10 days",
          "low volatility",
          "low beta",
          "mentions");

  private static final JsonMapper JSON = JsonMapper.shared();

  /// A file for each protocol: walk-forward, then leave-one-out.
  List<ByteArrayResource> files() {
    return List.of(
        file("walk-forward.json", RankerTrials.walkForward(speeches, returns, vectors)),
        file("leave-one-out.json", RankerTrials.leaveOneOut(speeches, returns, vectors)));
  }

  private static ByteArrayResource file(String name, List<RankerRun> runs) {
    var objects = new ArrayList<Map<String, Object>>();
    runs.stream()
        .filter(run -> !MADE_BY_THE_SUITE.contains(run.ranker()))
        .map(RankerTrialRuns::object)
        .forEach(objects::add);
    return new ByteArrayResource(
        JSON.writeValueAsString(objects).getBytes(StandardCharsets.UTF_8), name) {
      @Override
      public String getFilename() {
        return name;
      }
    };
  }

  /// In the order in which it is read.
  private static Map<String, Object> object(RankerRun run) {
    var object = new LinkedHashMap<String, Object>();
    object.put("ranker", run.ranker());
    object.put("role", role(run.ranker()).key());
    object.put("protocol", run.protocol().name());
    object.put("scores", scores(run.scores()));
    return object;
  }

  /// What a ranker becomes without its text is a control and not a ranker.
  static Role role(String ranker) {
    return ranker.contains("wrong-year text") || ranker.contains("blind")
        ? Role.CONTROL
        : Role.RANKER;
  }

  private static Map<String, Map<Integer, Double>> scores(
      SortedMap<LocalDate, SortedMap<SectorCode, Double>> byDate) {
    var scores = new TreeMap<String, Map<Integer, Double>>();
    byDate.forEach((date, sectors) -> {
      var values = new TreeMap<Integer, Double>();
      sectors.forEach((sector, score) -> values.put(sector.value(), score));
      scores.put(date.toString(), values);
    });
    return scores;
  }
}
