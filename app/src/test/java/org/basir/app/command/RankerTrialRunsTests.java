package org.basir.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.basir.metrics.format.SectorReturn;
import org.basir.metrics.format.SectorReturns;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.training.ranker.SpeechFeatures;
import org.basir.training.ranker.SpeechFeatures.SectorSlug;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RankerTrialRunsTests {

  private static final int SECTORS = 4;
  private static final List<SectorSlug> TAXONOMY =
      IntStream.rangeClosed(1, SECTORS)
          .mapToObj(code -> new SectorSlug(new SectorCode(code), "s-" + code))
          .toList();
  private static final List<SpeechFeatures> SPEECHES =
      IntStream.range(2000, 2006)
          .mapToObj(year -> new SpeechFeatures.Budget(year, "FULL", date(year)))
          .map(budget -> new SpeechFeatures(budget, TAXONOMY, List.of()))
          .toList();

  @Test
  void holdsTheRunsOfTheEncoderRankerWhereThereAreVectors() throws IOException {
    assertThat(rankers(vectors()))
        .contains("encoder WALK_FORWARD", "encoder LEAVE_ONE_OUT", "history WALK_FORWARD");
  }

  @Test
  void goesWithoutTheEncoderRankerWhereThereAreNone() throws IOException {
    assertThat(rankers(Map.of()))
        .contains("history WALK_FORWARD")
        .noneMatch(ranker -> ranker.startsWith("encoder"));
  }

  private static List<String> rankers(Map<SpeechFeatures.Budget, Map<SectorCode, float[]>> vectors)
      throws IOException {
    var rankers = new ArrayList<String>();
    for (var file : new RankerTrialRuns(SPEECHES, returns(), vectors).files()) {
      var runs = JsonMapper.shared().readTree(file.getContentAsString(StandardCharsets.UTF_8));
      runs.forEach(run ->
          rankers.add(run.path("ranker").asString() + " " + run.path("protocol").asString()));
    }
    return rankers;
  }

  private static SectorReturns returns() {
    var rows = new ArrayList<SectorReturn>();
    for (var speech : SPEECHES) {
      var year = speech.budget().year();
      for (var sector : TAXONOMY) {
        rows.add(
            new SectorReturn(date(year), "full", sector.code(), 3, value(year, sector.code())));
      }
    }
    return new SectorReturns("mean_cc_m1_p1", rows);
  }

  private static Map<SpeechFeatures.Budget, Map<SectorCode, float[]>> vectors() {
    var vectors = new HashMap<SpeechFeatures.Budget, Map<SectorCode, float[]>>();
    for (var speech : SPEECHES) {
      var own = new TreeMap<SectorCode, float[]>();
      TAXONOMY.forEach(sector ->
          own.put(
              sector.code(),
              new float[] {(float) value(speech.budget().year(), sector.code()), 1}));
      vectors.put(speech.budget(), own);
    }
    return vectors;
  }

  private static double value(int year, SectorCode sector) {
    return (year * sector.value()) % 7 / 7.0;
  }

  private static LocalDate date(int year) {
    return LocalDate.of(year, 2, 28);
  }
}
