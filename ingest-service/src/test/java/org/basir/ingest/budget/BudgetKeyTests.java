package org.basir.ingest.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BudgetKeyTests {

  @Test
  void namesYearAndKind() {
    assertThat(key(2016, BudgetKind.FULL)).isEqualTo("2016-17");
    assertThat(key(1999, BudgetKind.FULL)).isEqualTo("1999-00");
    assertThat(key(2019, BudgetKind.INTERIM)).isEqualTo("2019-20-interim");
    assertThat(key(1956, BudgetKind.OTHER)).isEqualTo("1956-57-other");
  }

  @Test
  void namesTheMonthOfAnotherBudget() {
    var date = Optional.of(LocalDate.of(1956, 11, 30));

    assertThat(BudgetKey.of(1956, BudgetKind.OTHER, date).value()).isEqualTo("1956-57-november");
  }

  @Test
  void refusesWhatIsNoKey() {
    assertThatThrownBy(() -> new BudgetKey("2016")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> key(16, BudgetKind.FULL)).isInstanceOf(IllegalArgumentException.class);
  }

  private static String key(int year, BudgetKind kind) {
    return BudgetKey.of(year, kind, Optional.empty()).value();
  }
}
