package org.basir.metrics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.basir.metrics.GoldenFile;
import org.basir.metrics.input.CsvRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NdcgTests {

  private static final Offset<Double> EXACT = within(1e-12);
  private static final Offset<Double> THREE_PLACES = within(6e-4);

  @ParameterizedTest
  @MethodSource("golden")
  void agreesWithEnumeratedOrders(CsvRow row) {
    var gain = Gain.valueOf(row.text("gain"));
    int k = row.integer("k");
    var list =
        BudgetList.of("b", GoldenFile.numbers(row, "returns"), GoldenFile.numbers(row, "scores"));

    assertThat(Ndcg.at(k, gain).value(list)).isCloseTo(row.number("averaged"), EXACT);
    assertThat(Ndcg.at(k, gain).random(list)).isCloseTo(row.number("random"), EXACT);
    assertThat(new Ndcg(gain, Ties.WORST, k).value(list)).isCloseTo(row.number("worst"), EXACT);
    assertThat(new Ndcg(gain, Ties.BEST, k).value(list)).isCloseTo(row.number("best"), EXACT);
  }

  static List<CsvRow> golden() {
    return GoldenFile.rows("ndcg.csv");
  }

  @ParameterizedTest
  @MethodSource("protocol")
  void agreesWithTheTableOfTheProtocol(CsvRow row) {
    int n = row.integer("n");
    var returns = IntStream.range(0, n).mapToDouble(i -> outcome(row.text("row"), i, n)).toArray();
    var reversed = IntStream.range(0, n).mapToDouble(i -> -i).toArray();
    var list = BudgetList.of("b", returns, reversed);
    var ndcg = Ndcg.at(row.integer("k"), gain(row.text("row")));
    var value = row.text("statistic").equals("random") ? ndcg.random(list) : ndcg.value(list);

    assertThat(value).isCloseTo(row.number("expected"), THREE_PLACES);
  }

  static List<CsvRow> protocol() {
    return GoldenFile.rows("chance.csv");
  }

  @Test
  void refusesRawNegativesNamingTheOptions() {
    var list = BudgetList.of("b", new double[] {0.1, -0.2}, new double[] {1, 2});

    assertThatThrownBy(() -> Ndcg.of(Gain.RAW).value(list))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Raw returns cannot be gains (-0.2 found): choose RANK, MIN_SHIFT, RATIO or"
                + " QUINTILE_EXP");
  }

  @Test
  void refusesPriceRatiosBelowZero() {
    assertThatThrownBy(() -> Gain.RATIO.of(new double[] {0.1, -1.5}))
        .hasMessageContaining("A return below -1 has no price ratio (-0.5 found)");
  }

  @Test
  void refusesCutOffsBelowOne() {
    assertThatThrownBy(() -> Ndcg.at(0, Gain.RANK)).hasMessage("k is 1 or more, not 0");
  }

  @Test
  void isZeroWhereNothingHasGain() {
    var list = BudgetList.of("b", new double[] {0, 0, 0}, new double[] {1, 2, 3});

    assertThat(Ndcg.of(Gain.RAW).value(list)).isZero();
    assertThat(Ndcg.of(Gain.RAW).random(list)).isZero();
    assertThat(Ndcg.of(Gain.RAW).skill(list)).isZero();
  }

  private static Gain gain(String row) {
    return switch (row) {
      case "E" -> Gain.RANK;
      case "G" -> Gain.QUINTILE_EXP;
      default -> Gain.RAW;
    };
  }

  private static double outcome(String row, int i, int n) {
    return switch (row) {
      case "D" -> i + 1;
      case "E", "G" -> 0.01 * i - 0.05;
      case "F" -> Math.floorDiv(5 * i, n);
      case "H" -> i >= n - n / 2 ? 1 : 0;
      case "I" -> Math.pow(2, i + 1) - 1;
      default -> throw new IllegalArgumentException(row);
    };
  }
}
