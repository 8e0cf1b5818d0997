package org.basir.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.basir.app.client.Assessment;
import org.basir.app.client.Assessment.Following;
import org.basir.app.client.Assessment.Mandate;
import org.basir.app.client.Assessment.Place;
import org.basir.app.client.Assessment.Progress;
import org.basir.app.client.Assessment.Report;
import org.basir.app.client.Assessment.Shortfall;
import org.basir.app.client.Assessment.Status;
import org.basir.app.client.Assessment.Usage;
import org.junit.jupiter.api.Test;

class AssessmentTableTests {

  private static final List<Place> PLACES =
      List.of(
          new Place(1, 8, "cement", "Cement", 81.5, null),
          new Place(2, 7, "banks", "Banks", 60, null),
          new Place(3, 9, "steel", "Steel", 50, "NO_TOKENS"),
          new Place(3, 4, "tea", "Tea", 50, "NOTHING_SAID"),
          new Place(5, 5, "sugar", "Sugar", 12, null));

  @Test
  void printsBothEndsOfWhatWasScoredAndCountsTheRest() {
    var lines = new AssessmentTable(assessment(), 1).lines();

    assertThat(lines.getFirst())
        .isEqualTo(
            "2016-17 by toy, pointwise-1@0a1b2c3d, hard-cap: 3 of 5 sectors scored, PARTIAL");
    assertThat(lines)
        .containsSubsequence(
            "rank   score  sector",
            "   1    81.5  Cement",
            "...",
            "   5    12.0  Sugar",
            "in the middle, without a score: 1 nothing said, 1 no tokens")
        .noneMatch(line -> line.contains("Banks"));
  }

  @Test
  void tellsWhyItIsPartialAndWhatTheWholeWouldTake() {
    assertThat(new AssessmentTable(assessment(), 3).lines())
        .contains(
            "partial: BUDGET_EXHAUSTED local/1: 90 of 100 used, for good; 1 sectors not asked"
                + " about; the whole would take up to 1,234 tokens");
  }

  @Test
  void tellsWhatItTookAndHowBudgetsWereKept() {
    assertThat(new AssessmentTable(assessment(), 3).lines())
        .contains(
            "tokens: 90 charged: 70 of prompts (10 read before), 20 produced (12 thinking), in 3"
                + " questions, 1 denied, 0 known already; 1.5 s",
            "thinking: 50 % of 2 ended by itself in time, using 75 % of it; above its budget by 0"
                + " tokens (median) and 4 (95th percentile)",
            "answers ended: 1 forced close, 2 stop; gave up: 3 full",
            "faults of answers: 1 paid for and lost, 2 repaired");
  }

  private static Assessment assessment() {
    return new Assessment(
        new UUID(0, 1),
        new UUID(0, 2),
        "2016-17",
        "classifier",
        new Mandate("local", "pointwise", "hard-cap", 100, 16),
        Status.PARTIAL,
        "toy",
        "pointwise-1@0a1b2c3d",
        new Progress(90, 10, 3, 4, 3, 0),
        null,
        report(),
        PLACES);
  }

  private static Report report() {
    return new Report(
        3,
        new Shortfall("BUDGET_EXHAUSTED local/1: 90 of 100 used, for good", List.of(9), 1234),
        Map.of("repaired", 2, "invented", 0),
        1,
        new Usage(3, 1, 0, 70, 10, 12, 20, 90, 0, 1500),
        new Following(2, 0.5, 0.75, 0, 4),
        Map.of("FULL", 3L),
        new TreeMap<>(Map.of("STOP", 2L, "FORCED_CLOSE", 1L)));
  }
}
