package org.basir.metrics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerTests {

  private static final Offset<Double> TWO_PLACES = within(.015);

  /// Section 3.6 of the protocol, to its two places.
  @ParameterizedTest
  @CsvSource({
    "12, 7, .14, .23, .11, .18",
    "20, 7, .12, .20, .09, .14",
    "81, 7, .07, .11, .04, .07",
    "12, 35, .06, .11, .05, .09"
  })
  void agreesWithTheTableOfTheProtocol(
      int n, int budgets, double sd, double critical, double rhoSd, double rhoCritical) {
    var power = power(n, budgets);

    assertThat(power.skill().sd()).isCloseTo(sd, TWO_PLACES);
    assertThat(power.skill().critical()).isCloseTo(critical, TWO_PLACES);
    assertThat(power.spearman().sd()).isCloseTo(rhoSd, TWO_PLACES);
    assertThat(power.spearman().critical()).isCloseTo(rhoCritical, TWO_PLACES);
  }

  @Test
  void findsSmallerSkillWithMoreBudgets() {
    var few = power(20, 7);
    var many = power(20, 28);

    assertThat(few.detectableSkill()).isGreaterThan(few.skill().critical());
    // the null shrinks with the square root of the budgets
    assertThat(many.detectableSkill()).isCloseTo(few.detectableSkill() / 2, within(.02));
    assertThat(many.detectableCorrelation()).isLessThan(few.detectableCorrelation());
    assertThat(power(20, 7)).isEqualTo(few);
  }

  @Test
  void drawsTheBandOfChanceOfEachList() {
    var lists = List.of(list(12), list(81));
    var bands = new PowerSimulation(2000, 1).bands(lists);

    // twice the null deviation of the table of one budget: .14 and .07 times the root of 7
    assertThat(bands.get(0).high()).isCloseTo(2 * .14 * Math.sqrt(7), within(.1));
    assertThat(bands.get(1).high()).isCloseTo(2 * .07 * Math.sqrt(7), within(.06));
    assertThat(bands.get(1).low()).isNegative();
  }

  private static Power power(int n, int budgets) {
    return new PowerSimulation(2000, 1).of(Collections.nCopies(budgets, list(n)));
  }

  private static BudgetList list(int n) {
    var returns = IntStream.range(0, n).mapToDouble(i -> .01 * i).toArray();
    return BudgetList.of("b", returns, new double[n]);
  }
}
