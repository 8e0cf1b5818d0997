package org.basir.training.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.basir.inference.guidance.LengthTable;
import org.basir.inference.usage.FinishReason;
import org.basir.training.sums.SumsTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContestTests {

  private static final List<Entrant> ENTRANTS = SumsEntrants.of(LengthTable.empty());
  private static final Contest CONTEST =
      new Contest(SumsTask.testItems(3, 10), ENTRANTS, List.of(0.5, 3.0), new Draws(0, 1));

  private final WorkedModel model = new WorkedModel();

  @TempDir private Path folder;

  @Test
  void everyEntrantIsAskedEverythingAtEveryBudget() {
    var results = run();
    assertThat(results.heats()).hasSize(2 + 2 * ENTRANTS.size());
    assertThat(results.heats().values()).allSatisfy(heat -> assertThat(heat).hasSize(10));
    assertThat(results.budgets()).hasSize(2).allMatch(budget -> budget % 10 == 0);
  }

  @Test
  void noOneWhoIsHeldToABudgetExceedsItAndTheLedgerIsNeverOverdrawn() {
    for (var outcome : run().outcomes()) {
      assertThat(outcome.overrun()).as(outcome.toString()).isZero();
      if (!outcome.heat().entrant().equals(SumsEntrants.VANILLA)) {
        assertThat(outcome.thinking()).as(outcome.toString()).isLessThanOrEqualTo(budget(outcome));
      }
    }
  }

  private static long budget(Outcome outcome) {
    return outcome.heat().budget();
  }

  @Test
  void whatThinksToItsEndIsRightAndWhatIsCutIsWrong() {
    for (var outcome : run().outcomes()) {
      if (outcome.heat().entrant().equals(SumsEntrants.HARD_CAP)) {
        assertThat(outcome.solved())
            .as(outcome.toString())
            .isEqualTo(outcome.finish() == FinishReason.STOP);
      }
    }
    var generous = run().at(run().budgets().last());
    assertThat(generous.get(SumsEntrants.HARD_CAP)).allMatch(Outcome::solved);
    assertThat(generous.get(SumsEntrants.MARKED_BY_CALLS)).allMatch(Outcome::solved);
    assertThat(generous.get(SumsEntrants.STEP_BY_STEP)).filteredOn(Outcome::solved).isNotEmpty();
  }

  @Test
  void goesOnWhereItWasEnded() throws IOException {
    var whole = run();
    int calls = model.completions();
    assertThat(run().outcomes()).isEqualTo(whole.outcomes());
    assertThat(model.completions()).isEqualTo(calls);
    try (var files = Files.list(folder)) {
      var book = files.findFirst().orElseThrow();
      var text = Files.readString(book);
      // ended amid its last line
      Files.writeString(book, text.substring(0, text.length() - 20));
    }
    assertThat(run().outcomes())
        .usingRecursiveComparison()
        .ignoringFields("millis")
        .isEqualTo(whole.outcomes());
    assertThat(model.completions()).isBetween(calls + 1, calls + 40);
  }

  @Test
  void anotherContestBeginsAnew() {
    run();
    int calls = model.completions();
    CONTEST.run(model, folder, "another model", InstantSource.system(), (_, _, _) -> {});
    assertThat(model.completions()).isEqualTo(2 * calls);
  }

  @Test
  void tellsHowFarItIs() {
    var told = new ArrayList<Integer>();
    CONTEST.run(
        model, folder, "", InstantSource.system(), (_, answered, all) -> told.add(all - answered));
    assertThat(told).isSortedAccordingTo((a, b) -> Integer.compare(b, a)).endsWith(0);
  }

  @Test
  void refusesWhatCanNotBeCompared() {
    var twice = List.of(ENTRANTS.getFirst(), ENTRANTS.getFirst());
    assertThatThrownBy(() -> new Contest(CONTEST.items(), twice, List.of(1.0), CONTEST.draws()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Contest(CONTEST.items(), ENTRANTS, List.of(0.0), CONTEST.draws()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Results run() {
    return CONTEST.run(model, folder, "", InstantSource.system(), (_, _, _) -> {});
  }
}
