package org.basir.training.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.basir.training.finetune.Order;
import org.basir.training.recipe.Recipe;
import org.junit.jupiter.api.Test;

class ComparisonTests {

  private static final List<String> TWO = List.of("rex", "linear");

  private final FakeTrials trials = new FakeTrials(recipe -> 0.5);
  private final Heard heard = new Heard();

  private static Comparison comparison(List<Double> percents, List<Long> seeds) {
    return Compared.comparison(TWO, percents, seeds);
  }

  @Test
  void runsTheSmallestBudgetsFirstAndSaysHowFarItIs() {
    comparison(List.of(5.0, 1.0), List.of(7L)).run(trials, heard);

    // 2 s to begin with and 2 s for each of 2, 10 and 10 steps are left after the first
    assertThat(heard.lines)
        .containsExactly(
            "1/4 rex at 1 %, seed 7, 2 steps, ?",
            "2/4 linear at 1 %, seed 7, 2 steps, PT50S",
            "3/4 rex at 5 %, seed 7, 10 steps, PT44S",
            "4/4 linear at 5 %, seed 7, 10 steps, PT22S");
    assertThat(trials.run).extracting(order -> order.recipe().seed()).containsOnly(7L);
  }

  @Test
  void runsNothingTwiceAndOnlyWhatIsNew() {
    var first = comparison(List.of(5.0), List.of(1L)).run(trials, heard);
    trials.run.clear();

    assertThat(comparison(List.of(5.0), List.of(1L)).run(trials, heard).measured())
        .isEqualTo(first.measured());
    assertThat(trials.run).isEmpty();

    var more = comparison(List.of(5.0, 25.0), List.of(1L, 2L)).run(trials, heard);
    assertThat(more.measured()).hasSize(8);
    assertThat(trials.run).hasSize(6);
    assertThat(heard.lines.get(2)).startsWith("3/8 rex at 5 %, seed 2");
  }

  @Test
  void goesOnAfterOneThatFails() {
    trials.fail("rex");
    var results = comparison(List.of(5.0), List.of(1L, 2L)).run(trials, heard);

    assertThat(results.measured()).hasSize(2);
    assertThat(results.failed())
        .extracting(Failed::why)
        .containsOnly("java.io.IOException: the disk is full");
    assertThat(heard.lines).filteredOn(line -> line.startsWith("failed: ")).hasSize(2);
    assertThat(ComparisonReport.of("Schedules", results).page().text())
        .contains("2 trainings failed");
  }

  @Test
  void letsOnlyThePlateauSeeDevOnTheWay() {
    Compared.comparison(List.of("rex", "plateau"), List.of(5.0), List.of(1L)).run(trials, heard);

    assertThat(trials.run).extracting(Order::evaluations).containsExactly(1, 10);
  }

  @Test
  void givesEachVariantItsBestPeakAndUsesItsTrialAgain() {
    var byPeak =
        new FakeTrials(recipe -> isRex(recipe) == recipe.optimiser().rate() > 2e-4 ? 0.6 : 0.4);
    var comparison = comparison(List.of(25.0), List.of(3L, 4L));

    var chosen = new PeakSearch(comparison, List.of(1e-4, 3e-4)).choose(byPeak, heard);

    assertThat(chosen.variants())
        .extracting(variant -> variant.recipe().optimiser().rate())
        .containsExactly(3e-4, 1e-4);
    // the head's peak goes along
    var standard = Recipe.standard().optimiser();
    assertThat(chosen.variants().getLast().recipe().optimiser().headRate())
        .isCloseTo(standard.headRate() / standard.rate() * 1e-4, within(1e-12));
    assertThat(byPeak.run).hasSize(4);
    chosen.run(byPeak, heard);
    assertThat(byPeak.run).hasSize(6);
  }

  private static boolean isRex(Recipe recipe) {
    return recipe.optimiser().schedule().equals("rex");
  }

  @Test
  void searchesNothingWithOneRate() {
    var chosen =
        new PeakSearch(comparison(List.of(5.0), List.of(1L)), List.of(1e-4)).choose(trials, heard);

    assertThat(chosen.variants())
        .extracting(variant -> variant.recipe().optimiser().rate())
        .containsOnly(1e-4);
    assertThat(trials.run).isEmpty();
  }

  @Test
  void refusesWhatCannotBeCompared() {
    assertThatThrownBy(() -> comparison(List.of(), List.of(1L))).hasMessageContaining("budgets");
    assertThatThrownBy(() -> comparison(List.of(0.0), List.of(1L))).hasMessageContaining("percent");
    assertThatThrownBy(() -> comparison(List.of(5.0), List.of(1L, 1L)))
        .hasMessageContaining("seeds must be given, each once");
  }
}
