package org.basir.training.newcomer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.metrics.format.LabelledExcerpts;
import org.basir.metrics.taxonomy.Sector;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;
import org.basir.training.comparison.Trials;
import org.basir.training.data.DataOptions;
import org.basir.training.data.TrainingData;
import org.basir.training.finetune.Event;
import org.basir.training.finetune.Order;
import org.basir.training.finetune.Spending;
import org.basir.training.finetune.TrialResult;
import org.basir.training.finetune.TrialResult.OfSector;
import org.basir.training.recipe.Recipe;
import org.basir.training.recipe.Scoring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewcomerStudyTests {

  private static final SectorCode GOLD = new SectorCode(1);
  private static final SectorCode TEA = new SectorCode(2);
  private static final Taxonomy TAXONOMY =
      Taxonomy.of(
          List.of(
              new Sector(GOLD, "gold", "Gold", "Jewels.", "", ""),
              new Sector(TEA, "tea", "Tea", "Gardens.", "", "")));

  /// Finds the newcomer as often as it has examples.
  private static final class CountingTrials implements Trials {

    final List<Order> run = new ArrayList<>();

    @Override
    public Optional<TrialResult> tried(Order order) {
      return Optional.empty();
    }

    @Override
    public TrialResult run(Order order, Consumer<Event> listener) {
      run.add(order);
      int hits = order.data().counts().count(TEA);
      return new TrialResult(
          9,
          0.3,
          0.5,
          0.5,
          0.5,
          1,
          1,
          1,
          1,
          16,
          List.of(),
          List.of(new OfSector(1, 4, 4, 0, 1), new OfSector(2, 6, hits, 1, hits / 6.0)));
    }
  }

  private static final class Silence implements NewcomerStudy.Progress {

    @Override
    public void begins(Attempt attempt, int number, int total) {
      // nobody listens
    }

    @Override
    public void accept(Event event) {
      // nobody listens
    }
  }

  private final CountingTrials trials = new CountingTrials();

  @Test
  void leavesNewcomersTheirExamplesAndReportsThemApart(@TempDir Path folder) throws IOException {
    var none = new Attempt(Scoring.DEFINITIONS, new Shots(0));
    var two = new Attempt(Scoring.WEIGHTS, new Shots(2));

    var findings = study(TEA, none, two).run(trials, new Silence());

    assertThat(findings.of(none).newcomers()).isEqualTo(new Found.Share(1, 6, 0, 0, 0));
    var found = findings.of(two).newcomers();
    assertThat(found.microF1()).isCloseTo(2 * 2 / (3 + 6.0), within(1e-9));
    assertThat(findings.of(two).others()).isEqualTo(new Found.Share(1, 4, 1, 1, 1));
    assertThat(trials.run)
        .extracting(order -> order.recipe().design().scoring())
        .containsExactly(Scoring.DEFINITIONS, Scoring.WEIGHTS);
    assertThat(trials.run).extracting(Order::spending).containsOnly(Spending.ofSteps(9));

    findings.write(folder);
    assertThat(folder.resolve("report.html")).content().contains("as if they were new", "tea");
    assertThat(Files.readString(folder.resolve("results.json"))).contains("\"examples\" : \"2\"");
  }

  @Test
  void refusesASectorThatIsNoneOfTheTaxonomy() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> study(new SectorCode(77)))
        .withMessageContaining("77");
  }

  @Test
  void readsHowManyExamples() {
    assertThat(Shots.parse("5")).isEqualTo(new Shots(5));
    assertThat(Shots.parse("all")).isEqualTo(Shots.ALL).hasToString("all");
    assertThatIllegalArgumentException().isThrownBy(() -> Shots.parse("few"));
    assertThatIllegalArgumentException().isThrownBy(() -> Shots.parse("-1"));
  }

  private static NewcomerStudy study(SectorCode newcomer, Attempt... attempts) {
    return new NewcomerStudy(
        order(), 9, new Newcomers(new TreeSet<>(Set.of(newcomer))), List.of(attempts));
  }

  private static Order order() {
    var rows = new ArrayList<LabelledExcerpt>();
    for (int i = 0; i < 4; i++) {
      rows.add(row("t" + i, 2000 + i, "train", TEA));
      rows.add(row("g" + i, 2000 + i, "train", GOLD));
    }
    rows.add(row("d", 2016, "dev", TEA));
    return new Order(
        "trial",
        TrainingData.of(new LabelledExcerpts("made up", rows), DataOptions.standard(TAXONOMY)),
        TAXONOMY,
        Path.of("home"),
        Path.of("models"),
        Recipe.standard(),
        Spending.ofSteps(9),
        1,
        0,
        OptionalInt.empty(),
        "test");
  }

  private static LabelledExcerpt row(String id, int year, String split, SectorCode sector) {
    var text = "Row %s tells things of %s and of %s".formatted(id, id, sector);
    return new LabelledExcerpt(id, "" + year, year, "", "", text, Set.of(sector), split);
  }
}
