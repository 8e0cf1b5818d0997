package org.basir.metrics.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.Map;
import org.basir.metrics.input.MalformedInput;
import org.basir.metrics.taxonomy.SectorCode;
import org.junit.jupiter.api.Test;

class SectorReturnsTests {

  private static final String FILE =
      """
      budget_date,kind,sector_code,n,n_any,mean_oo_m1_p1,median_oo_m1_p1
      2019-07-05,full,5,12,12,-0.01,0.02
      2019-07-05,full,6,2,2,0.5,0.5
      2019-07-05,full,7,0,3,,
      2019-02-01,interim,5,3,3,0.03,0.04
      """;
  private static final SectorCode FIVE = new SectorCode(5);
  private static final SectorCode SIX = new SectorCode(6);
  private static final LocalDate FEBRUARY = LocalDate.of(2019, 2, 1);
  private static final LocalDate JULY = LocalDate.of(2019, 7, 5);

  @Test
  void readsTheMeanOfATargetByBudget() {
    var returns = read(FILE, "oo_m1_p1");

    assertThat(returns.target()).isEqualTo("mean_oo_m1_p1");
    assertThat(returns.byBudget())
        .isEqualTo(Map.of(JULY, Map.of(FIVE, -0.01, SIX, 0.5), FEBRUARY, Map.of(FIVE, 0.03)));
    assertThat(returns.byBudget().firstKey()).isEqualTo(FEBRUARY);
  }

  @Test
  void readsAnyColumnByItsFullName() {
    assertThat(read(FILE, "median_oo_m1_p1").byBudget().get(FEBRUARY)).containsEntry(FIVE, 0.04);
  }

  @Test
  void dropsReturnsOfFewCompaniesAndOtherKinds() {
    var returns = read(FILE, "oo_m1_p1").atLeast(SectorReturns.FEWEST_COMPANIES);

    assertThat(returns.byBudget().get(JULY)).containsOnlyKeys(FIVE);
    assertThat(returns.kind("interim").byBudget()).containsOnlyKeys(FEBRUARY);
  }

  @Test
  void namesTheTargetsPresentWhenOneIsMissing() {
    assertThatThrownBy(() -> read(FILE, "oo_0_p1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("returns has no target 'oo_0_p1'; it has mean_oo_m1_p1, median_oo_m1_p1");
  }

  @Test
  void refusesBrokenRowsWithTheirLine() {
    assertRefused(FILE.replace("-0.01,", "lots,"), 2, "mean_oo_m1_p1 is 'lots'");
    assertRefused(FILE.replace("-0.01,", "NaN,"), 2, "expected a number");
    assertRefused(FILE.replace("full,6,2,2", "full,6,0,2"), 3, "needs a company, not 0");
    assertRefused(FILE.replace("2019-02-01", "1 Feb 2019"), 5, "expected a date");
    assertRefused(FILE.replace("full,6", "full,5"), 3, "already given for this budget");
  }

  private static void assertRefused(String file, long line, String detail) {
    assertThatThrownBy(() -> read(file, "oo_m1_p1"))
        .isInstanceOf(MalformedInput.class)
        .hasMessageStartingWith("returns, line " + line + ": ")
        .hasMessageContaining(detail);
  }

  private static SectorReturns read(String file, String target) {
    return SectorReturns.read("returns", new StringReader(file), target);
  }
}
