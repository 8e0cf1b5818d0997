package org.basir.training.ranker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.basir.metrics.format.SectorReturn;
import org.basir.metrics.format.SectorReturns;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.training.ranker.SpeechFeatures.Budget;
import org.basir.training.ranker.SpeechFeatures.SectorFeatures;
import org.basir.training.ranker.SpeechFeatures.SectorSlug;
import org.junit.jupiter.api.Test;

class RankerTrainingTests {

  private static final RankerSettings SETTINGS = new RankerSettings("test", 2, 10, 3, 2010);

  private static final List<SectorSlug> TAXONOMY =
      IntStream.rangeClosed(1, 30)
          .mapToObj(code -> new SectorSlug(new SectorCode(code), "s-" + code))
          .toList();

  private final RankerTraining training = new RankerTraining(SETTINGS);

  @Test
  void shrinksTheMeanRankOfThePast() {
    var file = training.train(returns(0), speeches());

    // the sectors always come in the order of their codes: four budgets, shrunk by two more
    assertThat(file.history(2004)).containsOnlyKeys("s-1", "s-2", "s-3", "s-4", "s-5");
    assertThat(file.history(2004).values())
        .containsExactly(-0.333333, -0.166667, 0.0, 0.166667, 0.333333);
  }

  @Test
  void learnsNothingFromAReturnOfTheSameOrALaterYear() {
    for (var year = 2004; year <= 2011; year++) {
      var before = training.train(returns(0), speeches());
      var after = training.train(changedFrom(year), speeches());

      var known = year;
      assertThat(upTo(known, after)).isEqualTo(upTo(known, before)).isNotEmpty();
    }
  }

  @Test
  void learnsFromAReturnOfTheYearBefore() {
    var before = training.train(returns(0), speeches());
    var after = training.train(changedFrom(2006), speeches());

    assertThat(upTo(2007, after)).isNotEqualTo(upTo(2007, before));
  }

  @Test
  void stopsAtTheLastYearOfTraining() {
    var file = training.train(returns(0), speeches());

    assertThat(file.cutOffs().getLast().before()).isEqualTo(SETTINGS.lastYear() + 1);
    assertThat(file.cutOffs().getFirst().before()).isEqualTo(2003);
  }

  @Test
  void weighsAFeatureThatTellsTheOrder() {
    var file = training.train(noise(), telling(noise()));

    var weights = file.cutOffs().getLast().text();
    assertThat(weights).extracting(RankerFile.Weight::feature).containsExactly("tells", "noise");
    assertThat(weights.get(0).weight()).isGreaterThan(0.15);
    assertThat(Math.abs(weights.get(1).weight())).isLessThan(0.05);
  }

  @Test
  void givesTheSameFileTwice() {
    assertThat(training.train(returns(0), speeches()).toJson())
        .isEqualTo(training.train(returns(0), speeches()).toJson());
  }

  @Test
  void leavesOutSectorsOfTooFewCompanies() {
    var rows = new ArrayList<>(returns(0).returns());
    rows.replaceAll(row ->
        row.sector().value() == 1
            ? new SectorReturn(row.budgetDate(), row.kind(), row.sector(), 2, row.value())
            : row);

    var file = training.train(new SectorReturns("mean_oo_m1_p1", rows), speeches());

    assertThat(file.history(2004)).containsKey("s-2").doesNotContainKey("s-1");
  }

  @Test
  void readsFeaturesAsTheServiceServesThem() {
    var speech =
        SpeechFeatures.parse(
            """
            {"transcript": "x", "model": "m", "names": ["a", "b"],
             "taxonomy": [{"code": 7, "slug": "banks"}],
             "budget": {"key": "2004-05", "year": 2004, "kind": "FULL", "date": "2004-07-08"},
             "sectors": [{"code": 7, "values": [1, 0.5]}]}
            """);

    assertThat(speech.budget()).isEqualTo(new Budget(2004, "FULL", LocalDate.of(2004, 7, 8)));
    assertThat(speech.taxonomy()).containsExactly(new SectorSlug(new SectorCode(7), "banks"));
    assertThat(speech.values(new SectorCode(7))).containsExactly(1.0, 0.5);
    assertThat(speech.values(new SectorCode(8))).containsExactly(0.0, 0.0);
  }

  @Test
  void refusesTooFewBudgets() {
    var few = returns(0).returns().subList(0, 10);
    assertThatThrownBy(() -> training.train(new SectorReturns("mean_oo_m1_p1", few), List.of()))
        .hasMessage("2 budgets to 2010 are too few to learn from; 3 are needed");
  }

  @Test
  void refusesSpeechesWithDifferentFeatures() {
    var speeches = new ArrayList<>(speeches());
    speeches.add(
        new SpeechFeatures(new Budget(2010, "OTHER", null), TAXONOMY, List.of("x"), List.of()));
    assertThatThrownBy(() -> training.train(returns(0), speeches))
        .hasMessageStartingWith("The speeches have different features");
  }

  @Test
  void refusesSpeechesOfDifferentTaxonomies() {
    var speeches = new ArrayList<>(speeches());
    var other = List.of(new SectorSlug(new SectorCode(1), "banks"));
    speeches.add(
        new SpeechFeatures(new Budget(2010, "OTHER", null), other, List.of("a", "b"), List.of()));
    assertThatThrownBy(() -> training.train(returns(0), speeches))
        .hasMessage("The speeches are of different taxonomies");
  }

  @Test
  void refusesReturnsOfASectorThatTheSpeechesDoNotKnow() {
    var rows = new ArrayList<>(returns(0).returns());
    rows.add(row(2000, 77, 0.1));
    assertThatThrownBy(() -> training.train(new SectorReturns("mean_oo_m1_p1", rows), speeches()))
        .hasMessageStartingWith("The returns are about sector 77; the speeches know [1, 2, 3,");
    assertThatThrownBy(() -> training.train(returns(0), List.of()))
        .hasMessage("The returns are about sector 1; the speeches know []");
  }

  private static List<RankerFile.CutOff> upTo(int year, RankerFile file) {
    return file.cutOffs().stream().filter(cutOff -> cutOff.before() <= year).toList();
  }

  /// Five sectors in the order of their codes, from 2000 to 2012.
  private static SectorReturns returns(double shift) {
    var rows = new ArrayList<SectorReturn>();
    for (var year = 2000; year <= 2012; year++) {
      for (var sector = 1; sector <= 5; sector++) {
        rows.add(row(year, sector, sector * 0.01 + shift));
      }
    }
    return new SectorReturns("mean_oo_m1_p1", rows);
  }

  private static SectorReturns changedFrom(int year) {
    var rows = new ArrayList<>(returns(0).returns());
    rows.replaceAll(row ->
        row.budgetDate().getYear() < year
            ? row
            : row(row.budgetDate().getYear(), row.sector().value(), -row.value()));
    return new SectorReturns("mean_oo_m1_p1", rows);
  }

  private static SectorReturns noise() {
    var random = new Random(7);
    var rows = new ArrayList<SectorReturn>();
    for (var year = 2000; year <= 2010; year++) {
      for (var sector = 1; sector <= 30; sector++) {
        rows.add(row(year, sector, random.nextGaussian()));
      }
    }
    return new SectorReturns("mean_oo_m1_p1", rows);
  }

  private static SectorReturn row(int year, int sector, double value) {
    return new SectorReturn(LocalDate.of(year, 2, 28), "full", new SectorCode(sector), 3, value);
  }

  private static List<SpeechFeatures> speeches() {
    var random = new Random(3);
    return IntStream.rangeClosed(2000, 2012)
        .mapToObj(year ->
            new SpeechFeatures(
                new Budget(year, "FULL", year % 2 == 0 ? LocalDate.of(year, 2, 28) : null),
                TAXONOMY,
                List.of("a", "b"),
                IntStream.rangeClosed(1, 4)
                    .mapToObj(sector ->
                        new SectorFeatures(
                            new SectorCode(sector),
                            List.of(random.nextDouble(), random.nextDouble())))
                    .toList()))
        .toList();
  }

  /// The first feature is the return itself, the second is nothing.
  private static List<SpeechFeatures> telling(SectorReturns returns) {
    var random = new Random(11);
    return returns.byBudget().entrySet().stream()
        .map(budget ->
            new SpeechFeatures(
                new Budget(budget.getKey().getYear(), "FULL", budget.getKey()),
                TAXONOMY,
                List.of("tells", "noise"),
                budget.getValue().entrySet().stream()
                    .map(sector ->
                        new SectorFeatures(
                            sector.getKey(), List.of(sector.getValue(), random.nextGaussian())))
                    .toList()))
        .toList();
  }
}
