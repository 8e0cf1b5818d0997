package org.basir.ranking.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.basir.metrics.taxonomy.SectorCode;
import org.junit.jupiter.api.Test;

class MarketFeaturesTests {

  private static final LocalDate BUDGET = LocalDate.of(2016, 2, 29);
  private static final SectorCode CALM = new SectorCode(1);
  private static final SectorCode WILD = new SectorCode(2);
  private static final Offset<Double> CLOSE = within(1e-12);
  private static final double[] MOVES = {0.04, -0.02, 0.06, -0.06, 0.02, 0.02};

  private final Map<String, SectorCode> sectors =
      Map.of("A", CALM, "B", CALM, "C", CALM, "X", WILD, "Y", WILD, "Z", WILD);

  @Test
  void tellsMomentum() {
    assertThat(value("momentum_20", WILD, span()))
        .isEqualTo(1.04 * 0.98 * 1.06 * 0.94 * 1.02 * 1.02 - 1, CLOSE);
  }

  @Test
  void tellsVolatilityAsTheDeviationOfTheSectorsDays() {
    var squares = DoubleStream.of(MOVES).map(move -> Math.pow(move - 0.01, 2)).sum();

    assertThat(value("volatility", WILD, span())).isEqualTo(Math.sqrt(squares / 5), CLOSE);
    assertThat(value("volatility", CALM, span())).isEqualTo(Math.sqrt(squares / 5) / 2, CLOSE);
  }

  /// The market is the mean of a sector and of another that moves half as much.
  @Test
  void tellsBetaAgainstAllShares() {
    assertThat(value("beta", WILD, span())).isEqualTo(4.0 / 3, CLOSE);
    assertThat(value("beta", CALM, span())).isEqualTo(2.0 / 3, CLOSE);
  }

  @Test
  void countsAShareWithoutASectorToTheMarket() {
    var shares = new ArrayList<>(span().shares());
    shares.add(share("NOBODY", 0));

    assertThat(value("beta", WILD, new PriceSpan(days(), shares)))
        .isEqualTo(1 / ((3 + 1.5) / 7), CLOSE);
  }

  @Test
  void leavesOutSectorsOfTwoAndSharesThatJumped() {
    var shares = new ArrayList<>(span().shares());
    shares.removeIf(share -> share.symbol().equals("Z"));
    assertThat(feature("momentum_20", shares).bySector()).containsOnlyKeys(CALM);

    shares.add(share("Z", 10));
    assertThat(feature("beta", shares).bySector()).containsOnlyKeys(CALM);
  }

  @Test
  void saysHowManyDaysThereWereAndWhenTheLastWas() {
    var long20 = Objects.requireNonNull(features(span()).get("momentum_20"));

    assertThat(long20.days()).isEqualTo(6);
    assertThat(long20.knownOn()).isEqualTo(BUDGET.minusDays(2));
  }

  @Test
  void saysNothingOverFewerThanFiveMoves() {
    assertThat(span().last(5)).isPresent();
    assertThat(span().last(4)).isEmpty();
  }

  @Test
  void refusesAFeatureOfTheDayItself() {
    var late = new KnownFeature("beta", BUDGET, 20, new TreeMap<>());

    assertThatThrownBy(() -> new MarketFeatures(BUDGET, List.of(late)))
        .hasMessage("beta of 2016-02-29 was known on 2016-02-29 only");
  }

  private double value(String name, SectorCode sector, PriceSpan span) {
    var feature = Objects.requireNonNull(features(span).get(name));
    return Objects.requireNonNull(feature.bySector().get(sector));
  }

  private KnownFeature feature(String name, List<ShareWindow> shares) {
    return Objects.requireNonNull(features(new PriceSpan(days(), shares)).get(name));
  }

  private Map<String, KnownFeature> features(PriceSpan span) {
    var features = new HashMap<String, KnownFeature>();
    MarketBefore.of(span, sectors).forEach(feature -> features.put(feature.name(), feature));
    return features;
  }

  private static PriceSpan span() {
    return new PriceSpan(
        days(),
        List.of(
            share("A", 0.5),
            share("B", 0.5),
            share("C", 0.5),
            share("X", 1),
            share("Y", 1),
            share("Z", 1)));
  }

  private static TradingDays days() {
    var days = new TreeMap<Integer, LocalDate>();
    for (var day = -MOVES.length - 2; day <= -2; day++) {
      days.put(day, BUDGET.plusDays(day));
    }
    return new TradingDays(days);
  }

  /// Moves by so many times the moves.
  private static ShareWindow share(String symbol, double times) {
    var bars = new HashMap<Integer, Bar>();
    var price = 100.0;
    for (var i = 0; i <= MOVES.length; i++) {
      bars.put(i - MOVES.length - 2, new Bar(999, price));
      price *= i < MOVES.length ? 1 + times * MOVES[i] : 1;
    }
    return new ShareWindow(symbol, bars);
  }
}
