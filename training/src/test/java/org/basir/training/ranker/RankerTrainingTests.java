package org.basir.training.ranker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.basir.inference.ranker.CutOff;
import org.basir.inference.ranker.RankerParameters;
import org.basir.inference.ranker.ScoredSector;
import org.basir.metrics.format.SectorReturn;
import org.basir.metrics.format.SectorReturns;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.training.ranker.SpeechFeatures.Budget;
import org.basir.training.ranker.SpeechFeatures.Feature;
import org.basir.training.ranker.SpeechFeatures.Origin;
import org.basir.training.ranker.SpeechFeatures.SectorSlug;
import org.junit.jupiter.api.Test;

class RankerTrainingTests {

  private static final SectorReturns NOISE = Samples.noise();
  private static final List<SpeechFeatures> SPEECHES = Samples.telling(NOISE);

  @Test
  void writesDownWhatTheTrialsMeasured() {
    var parameters = train("ridge", 2009);
    var run =
        RankerTrials.walkForward(SPEECHES, NOISE).stream()
            .filter(it -> it.ranker().equals("ridge"))
            .findFirst()
            .orElseThrow();

    for (var budget : TrialData.of(NOISE, SPEECHES, Map.of()).to(2009).budgets()) {
      parameters
          .forYear(budget.date().getYear())
          .ifPresent(cutOff -> {
            var scores = scores(parameters, cutOff, budget.sheet());
            scores.forEach(it ->
                assertThat(it.score())
                    .as("%s of %s", it.sector(), budget.date())
                    .isEqualTo(
                        Objects.requireNonNull(run.scores().get(budget.date())).get(it.sector()),
                        within(1e-3)));
          });
    }
    assertThat(parameters.records().getFirst().skill()).isGreaterThan(0.3);
  }

  @Test
  void learnsNothingFromAReturnOfTheSameOrALaterYear() {
    for (var year = 2004; year <= 2008; year++) {
      assertThat(upTo(year, changedFrom(year))).isEqualTo(upTo(year, NOISE)).isNotEmpty();
    }
    assertThat(upTo(2007, changedFrom(2006))).isNotEqualTo(upTo(2007, NOISE));
  }

  @Test
  void stopsAtTheLastYearOfTraining() {
    var parameters = train("history", 2009);

    assertThat(parameters.cutOffs().getFirst().before()).isEqualTo(2002);
    assertThat(parameters.cutOffs().getLast().before()).isEqualTo(2010);
    assertThat(parameters.cutOffs().getLast().lastBudget()).isEqualTo(Samples.date(2009));
  }

  @Test
  void resamplesBudgetsForItsReplicates() {
    var last = train("history", 2009).cutOffs().getLast();

    assertThat(last.replicates()).hasSize(4).doesNotHaveDuplicates().doesNotContain(last.fit());
  }

  @Test
  void leavesOutSectorsOfTooFewCompanies() {
    var rows = new ArrayList<>(NOISE.returns());
    rows.replaceAll(row ->
        row.sector().value() == 1
            ? new SectorReturn(row.budgetDate(), row.kind(), row.sector(), 2, row.value())
            : row);

    var parameters =
        new RankerTraining(settings("history", 2009))
            .train(new SectorReturns(NOISE.target(), rows), SPEECHES);

    assertThat(parameters.slugs()).contains("s-2").doesNotContain("s-1");
  }

  @Test
  void givesTheSameFileTwice() {
    assertThat(train("LambdaMART", 2006).toJson()).isEqualTo(train("LambdaMART", 2006).toJson());
  }

  @Test
  void readsFeaturesAsTheServiceServesThem() {
    var speech =
        SpeechFeatures.parse(
            """
            {"transcript": "x", "model": "m", "names": ["a", "b"],
             "taxonomy": [{"code": 7, "slug": "banks"}, {"code": 8, "slug": "steel"}],
             "budget": {"key": "2004-05", "year": 2004, "kind": "FULL", "date": "2004-07-08"},
             "sectors": [{"code": 7, "values": [1, 0.5]}],
             "market": {"features": [{"name": "beta", "knownOn": "2004-07-06", "days": 20,
                                      "values": [{"code": 8, "value": 1.5}]}]},
             "calendar": [{"name": "interim", "value": 1}]}
            """);

    assertThat(speech.budget()).isEqualTo(new Budget(2004, "FULL", LocalDate.of(2004, 7, 8)));
    assertThat(speech.features())
        .extracting(Feature::name, it -> it.values().toString())
        .containsExactly(
            tuple("a", "{7=1.0, 8=0.0}"),
            tuple("b", "{7=0.5, 8=0.0}"),
            tuple("beta", "{8=1.5}"),
            tuple("interim", "{7=1.0, 8=1.0}"));
  }

  @Test
  void refusesAFeatureThatWasKnownAfterTheBudgetOnly() {
    var date = Samples.date(2004);
    var late = new Feature("close", Origin.MARKET, date.plusDays(1), Samples.all(1));
    assertThatThrownBy(() -> Samples.speech(date, late))
        .hasMessage("close of the budget of 2004-02-28 was known on 2004-02-29 only");
  }

  @Test
  void refusesTooFewBudgets() {
    assertThatThrownBy(() -> train("history", 2000))
        .hasMessage("1 budgets to 2000 are too few to learn from; 2 are needed");
  }

  @Test
  void refusesARankerThereIsNone() {
    assertThatThrownBy(() -> train("oracle", 2009))
        .hasMessageStartingWith("There is no ranker 'oracle' to train on the features given")
        .hasMessageContaining("history and low volatility");
  }

  @Test
  void refusesSpeechesWithDifferentFeatures() {
    var speeches = new ArrayList<>(SPEECHES);
    var date = Samples.date(2015);
    speeches.add(Samples.speech(date, new Feature("x", Origin.SPEECH, date, Samples.all(1))));
    assertThatThrownBy(() -> new RankerTraining(settings("history", 2009)).train(NOISE, speeches))
        .hasMessageStartingWith("The speeches have different features");
  }

  @Test
  void refusesSpeechesOfDifferentTaxonomies() {
    var speeches = new ArrayList<>(SPEECHES);
    var other = List.of(new SectorSlug(new SectorCode(1), "banks"));
    speeches.add(new SpeechFeatures(new Budget(2015, "OTHER", null), other, List.of()));
    assertThatThrownBy(() -> new RankerTraining(settings("history", 2009)).train(NOISE, speeches))
        .hasMessage("The speeches are of different taxonomies");
  }

  @Test
  void refusesReturnsOfASectorThatTheSpeechesDoNotKnow() {
    var rows = new ArrayList<>(NOISE.returns());
    rows.add(new SectorReturn(Samples.date(2000), "full", new SectorCode(77), 3, 0.1));
    var returns = new SectorReturns(NOISE.target(), rows);
    assertThatThrownBy(() -> new RankerTraining(settings("history", 2009)).train(returns, SPEECHES))
        .hasMessageStartingWith("The returns are about sector 77; the speeches know [1, 2, 3,");
  }

  private static List<ScoredSector> scores(
      RankerParameters parameters, CutOff cutOff, BudgetSheet sheet) {
    return cutOff.scores(sheet.features(), parameters.columns(), code -> "s-" + code);
  }

  private static List<CutOff> upTo(int year, SectorReturns returns) {
    return new RankerTraining(settings("ridge", 2009))
        .train(returns, SPEECHES).cutOffs().stream()
            .filter(cutOff -> cutOff.before() <= year)
            .toList();
  }

  private static SectorReturns changedFrom(int year) {
    var rows = new ArrayList<>(NOISE.returns());
    rows.replaceAll(row ->
        row.budgetDate().getYear() < year
            ? row
            : new SectorReturn(row.budgetDate(), row.kind(), row.sector(), 3, -row.value()));
    return new SectorReturns(NOISE.target(), rows);
  }

  private static RankerParameters train(String family, int lastYear) {
    return new RankerTraining(settings(family, lastYear)).train(NOISE, SPEECHES);
  }

  private static RankerSettings settings(String family, int lastYear) {
    return new RankerSettings("test", family, lastYear, 4, 1);
  }
}
