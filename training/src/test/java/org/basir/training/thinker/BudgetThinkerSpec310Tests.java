package org.basir.training.thinker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The numbers that the method was specified with.
class BudgetThinkerSpec310Tests {

  private static final Offset<Double> MICRO = within(5e-7);

  @ParameterizedTest
  @DisplayName("3.10: labels")
  @CsvSource({"1, 50", "49, 50", "50, 50", "51, 100", "1234, 1250", "9999, 10000"})
  void labelsAreTheNextMultipleOfFifty(int length, int budget) {
    assertThat(BudgetLabel.paper().of(length)).isEqualTo(budget);
  }

  @ParameterizedTest
  @DisplayName("3.2: indices of the markers")
  @CsvSource({
    "400, 51, '51,103,155,207,259,311,363'",
    "1000, 126, '126,253,380,507,634,761,888'",
    "2000, 251, '251,503,755,1007,1259,1511,1763'",
    "4000, 501, '501,1003,1505,2007,2509,3011,3513'"
  })
  void markersStandAtTheseIndices(int budget, int distance, String indices) {
    var spacing = new MarkerSpacing(budget);
    assertThat(spacing.distance()).isEqualTo(distance);
    assertThat(spacing.indices())
        .containsExactlyElementsOf(
            List.of(indices.split(",")).stream().map(Integer::valueOf).toList());
  }

  @ParameterizedTest
  @DisplayName("3.10: insertion of markers")
  @CsvSource({
    "10, 50, 7, 7, 7, 1",
    "400, 400, 51, 51, 357, 7",
    "1234, 1250, 157, 157, 1099, 7",
    "2000, 2000, 251, 251, 1757, 7"
  })
  void tracesGetTheirMarkers(int length, int budget, int distance, int first, int last, int count) {
    var spacing = new MarkerSpacing(budget);
    assertThat(spacing.distance()).isEqualTo(distance);
    assertThat(spacing.positions(length)).hasSize(count).startsWith(first).endsWith(last);
    var ordinary = IntStream.range(0, length).mapToObj(Integer::toString).toList();
    var marked = spacing.insert(ordinary, length, marker -> "m" + marker.eighths());
    assertThat(marked).hasSize(length + count);
    assertThat(marked.get(distance)).isEqualTo("m7");
    assertThat(marked.stream().filter(token -> !token.startsWith("m"))).isEqualTo(ordinary);
  }

  @ParameterizedTest
  @DisplayName("3.10: rewards of the paper and of the code")
  @CsvSource({
    "true, true, 2000, 2000, 1.0, 1.0",
    "true, true, 1000, 2000, 0.9625, 1.0",
    "false, true, 1000, 2000, 0.2625, 0.261015",
    "true, true, 2200, 2000, 0.976, 0.985236",
    "true, true, 2500, 2000, 0.85, 0.877970",
    "true, true, 2600, 2000, 0.85, 0.85",
    "false, true, 900, 1000, 0.2985, 0.266782",
    "false, false, 500, 1000, 0.1125, 0.0"
  })
  void rewardsAreAsWorkedOut(
      boolean correct, boolean formatted, int length, int budget, double paper, double code) {
    var rollout = new Rollout(correct, formatted, length, budget);
    assertThat(new PaperReward().of(rollout)).isCloseTo(paper, MICRO);
    assertThat(new CodeReward().of(rollout)).isCloseTo(code, MICRO);
  }

  @ParameterizedTest
  @DisplayName("3.10: eased budgets of the code")
  @CsvSource({"2000, 2040", "1000, 1020"})
  void budgetsAreEasedByAFiftieth(int budget, int eased) {
    assertThat(CodeReward.eased(budget)).isEqualTo(eased);
  }

  @Test
  @DisplayName("3.10: advantages of a group")
  void advantagesAreAsWorkedOut() {
    assertThat(GroupAdvantage.deviation(1, .85, .3, .15, 0)).isCloseTo(.440738, MICRO);
    assertThat(GroupAdvantage.of(1, .85, .3, .15, 0))
        .containsExactly(
            new double[] {1.225215, .884877, -.363027, -.703364, -1.043702}, within(1e-6));
  }
}
