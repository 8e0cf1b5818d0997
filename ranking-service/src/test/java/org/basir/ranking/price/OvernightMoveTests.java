package org.basir.ranking.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OvernightMoveTests {

  private static final LocalDate DAY = LocalDate.of(2016, 3, 9);

  @ParameterizedTest
  @CsvSource({
    "1546.35, 740, 684.3, 2",
    "618.6, 242.05, 238.15, 2.5",
    "403, 265, 275.1, 1.5",
    "1475.4, 298, 311.35, 5",
    "10.5, 106, 104, 0.1"
  })
  void takesAFallToAUsualFractionForASplit(
      double before, double open, double close, double factor) {
    assertThat(new OvernightMove("A", DAY, before, open, close).inferred())
        .contains(new CorporateAction("A", DAY, CorporateAction.Kind.INFERRED, factor));
  }

  @ParameterizedTest
  @CsvSource({
    "100, 80, 80", // limits allow it
    "100, 57, 57", // no usual factor
    "100, 50, 30", // the day went on falling
    "100, 50, 70", // the price came back
    "15, 7.5, 7.5", // a step of the price is too large
    "100, 100, 100"
  })
  void takesOtherMovesAsTheyAre(double before, double open, double close) {
    assertThat(new OvernightMove("A", DAY, before, open, close).inferred()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "split, 5:1, 5",
    "split, 10:2, 5",
    "Split, 1:10, 0.1",
    "bonus, 1:1, 2",
    "BONUS, 1:2, 1.5",
    "bonus, 3, 4"
  })
  void readsRatiosAsTheExchangeWritesThem(String kind, String ratio, double factor) {
    assertThat(ActionLine.of("A", "2016-03-09", kind, ratio).factor()).isEqualTo(factor);
  }

  @ParameterizedTest
  @CsvSource({
    "rights, 1:2, kind is split or bonus",
    "inferred, 2, kind is split or bonus",
    "split, 1:1, a share becomes more or less",
    "split, 1:0, is no ratio above 0",
    "split, 1:2:3, is no ratio like 5:1",
    "bonus, -1, is no ratio above 0"
  })
  void refusesWhatIsNoRatio(String kind, String ratio, String why) {
    assertThatThrownBy(() -> ActionLine.of("A", "2016-03-09", kind, ratio))
        .hasMessageContaining(why);
  }

  @Test
  void refusesADayThatIsNone() {
    assertThatThrownBy(() -> ActionLine.of("A", "9 March", "split", "2"))
        .hasMessageContaining("9 March");
  }
}
