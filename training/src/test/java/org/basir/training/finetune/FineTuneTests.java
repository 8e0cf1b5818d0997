package org.basir.training.finetune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.basir.inference.classifier.ClassifierModel;
import org.basir.inference.encoder.EncoderSettings;
import org.basir.inference.encoder.Encoders;
import org.basir.inference.model.ModelStore;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.metrics.format.LabelledExcerpts;
import org.basir.metrics.taxonomy.Sector;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;
import org.basir.training.data.DataOptions;
import org.basir.training.data.TrainingData;
import org.basir.training.finetune.Event.Ended;
import org.basir.training.finetune.Event.Evaluated;
import org.basir.training.finetune.Event.Stepped;
import org.basir.training.recipe.Optimiser;
import org.basir.training.recipe.Recipe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real processes, a real encoder, few steps.
class FineTuneTests {

  private static final Path HOME = Path.of("target", "test-home").toAbsolutePath();

  private static final Taxonomy TAXONOMY =
      Taxonomy.of(
          List.of(
              new Sector(
                  new SectorCode(1), "gold", "Gold", "Jewellery and bullion.", "gold; jewels", ""),
              new Sector(new SectorCode(2), "tea", "Tea", "Gardens that grow tea.", "tea", "")));

  @TempDir private Path models;

  private final List<Event> events = new ArrayList<>();

  private Order order(String name, Spending spending) {
    var recipe =
        Recipe.standard().withOptimiser(Optimiser.standard().withRate(5e-4).withHeadRate(2e-2));
    return new Order(
        name, data(), TAXONOMY, HOME, models, recipe, spending, 2, 0, OptionalInt.empty(), "test");
  }

  private static TrainingData data() {
    var rows = new ArrayList<LabelledExcerpt>();
    var rates = List.of("five", "ten", "twelve", "fifteen", "twenty", "thirty");
    for (var rate : rates) {
      rows.add(row("The duty on gold and jewellery is %s per cent from today on.", rate, 2010, 1));
      rows.add(row("Tea gardens of Assam get a grant of %s crores of rupees.", rate, 2011, 2));
      rows.add(row("I commend the Budget to this House after %s months of work.", rate, 2012));
      rows.add(row("Importers of gold bars pay %s rupees more for ten grams.", rate, 2016, 1));
      rows.add(row("The excise on packets of tea falls by %s paise a kilogram.", rate, 2017, 2));
      rows.add(row("Honourable Members have waited for %s hours to hear this.", rate, 2017));
    }
    return TrainingData.of(new LabelledExcerpts("made up", rows), DataOptions.standard(TAXONOMY));
  }

  private static LabelledExcerpt row(String text, String rate, int year, int... sectors) {
    var codes = new TreeSet<SectorCode>();
    for (int sector : sectors) {
      codes.add(new SectorCode(sector));
    }
    return new LabelledExcerpt(
        year + rate + text.hashCode(),
        String.valueOf(year),
        year,
        "",
        "",
        text.formatted(rate),
        Set.copyOf(codes),
        year < 2016 ? "train" : "dev");
  }

  @Test
  void writesAClassifierThatAnswers() throws IOException {
    var order = order("tiny", Spending.ofSteps(12));
    forget(FineTune.folder(order));
    var result = FineTune.run(order, events::add);

    assertThat(events).hasAtLeastOneElementOfType(Stepped.class);
    assertThat(events).filteredOn(Evaluated.class::isInstance).hasSize(2);
    assertThat(events.getLast()).isInstanceOf(Ended.class);
    assertThat(result.folder()).isEqualTo(models.resolve(result.id().value()));
    assertThat(result.folder())
        .isDirectoryContaining("glob:**/{model.onnx,tokenizer.json,manifest.json,head.safetensors}")
        .isDirectoryContaining(
            "glob:**/{training.json,train-labels.json,MODEL_CARD.md,report.html}");
    assertThat(Files.readString(result.folder().resolve("report.html")))
        .contains("<polyline", "Reliability", "The worst confusions");
    assertThat(Files.readString(result.folder().resolve("MODEL_CARD.md")))
        .contains("all-minilm-l6-v2", result.version(), "thresholds of the other dev budgets");
    answers(result);

    events.clear();
    var again = FineTune.run(order, events::add);
    assertThat(again.version()).isEqualTo(result.version());
    assertThat(events).isEmpty();
  }

  /// What an earlier run of the tests has left.
  private static void forget(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.list(folder)) {
        for (var file : files.toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void answers(FineTuneResult result) {
    var home = models.resolve("home");
    try {
      Files.createDirectories(home);
      Files.createSymbolicLink(home.resolve("models"), models);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (var encoders = new Encoders(new ModelStore(home), EncoderSettings.automatic())) {
      var model = ClassifierModel.folder(result.folder(), encoders);
      var scores = model.classify(List.of("Gold is taxed anew."));
      assertThat(scores.getFirst().scores().getFirst().score())
          .isGreaterThan(scores.getFirst().scores().getLast().score());
    }
  }

  @Test
  void cutsWhatWasLearnedToAnAdapter() throws IOException {
    var order = order("cut", Spending.ofSteps(12));
    var whole = FineTune.run(order, events::add);
    var adapted = FineTune.run(order.withAdapter(64), events::add);

    assertThat(adapted.id()).isNotEqualTo(whole.id());
    assertThat(Files.size(adapted.folder().resolve("adapter.safetensors")))
        .isBetween(4_000_000L, 7_000_000L);
    assertThat(adapted.folder().resolve("MODEL_CARD.md")).content().contains("adapter of rank 64");
    answers(adapted);
  }

  @Test
  void goesOnAfterItWasEndedInTheMiddle(@TempDir Path whole, @TempDir Path broken)
      throws IOException {
    var order = order("resumed", Spending.ofSteps(8));
    var straight = trained(order, whole, events::add);

    assertThatThrownBy(() ->
            trained(
                order,
                broken,
                event -> {
                  if (event instanceof Evaluated) {
                    throw new IllegalStateException("the power fails");
                  }
                }))
        .hasMessage("the power fails");
    var later = new ArrayList<Event>();
    var resumed = trained(order, broken, later::add);

    assertThat(((Event.Planned) later.getFirst()).from()).isEqualTo(4);
    for (int row = 0; row < straight.probabilities().length; row++) {
      for (int sector = 0; sector < 2; sector++) {
        assertThat(resumed.probabilities()[row][sector])
            .isCloseTo(straight.probabilities()[row][sector], within(0.02f));
      }
    }
    assertThat(broken).isDirectoryNotContaining("glob:**/*.new");
  }

  private static Tuned trained(Order order, Path folder, Consumer<Event> listener)
      throws IOException {
    order.texts().write(folder);
    order.job().write(folder);
    new FineTuning(folder, InstantSource.system(), listener).run();
    return Tuned.read(folder);
  }

  @Test
  void findsHowManyStepsFitTheTime(@TempDir Path folder) throws IOException {
    trained(order("timed", Spending.ofMinutes(0.05)), folder, events::add);

    var planned = (Event.Planned) events.getFirst();
    assertThat(planned.rehearsed()).isPositive();
    assertThat(planned.total()).isBetween(1L, (long) (3 / planned.rehearsed()));
  }

  @Test
  void triesARecipeForItsFiguresAlone() throws IOException {
    var order = order("tried", Spending.ofEpochs(2));
    Files.deleteIfExists(FineTune.trialFolder(order).resolve("result.json"));
    assertThat(FineTune.tried(order)).isEmpty();

    var result = FineTune.trial(order, events::add);

    assertThat(result.steps()).isEqualTo(FineTune.steps(order)).isPositive();
    assertThat(result.rows()).hasSize(18);
    assertThat(result.rows()).allMatch(row -> row.hits() + row.missed() <= 1);
    assertThat(result.microF1()).isBetween(0.0, 1.0);
    assertThat(result.lrap()).isBetween(0.5, 1.0);
    assertThat(result.secondsPerStep()).isPositive().isLessThan(result.seconds());
    assertThat(result.bytesPerParameter()).isEqualTo(16);
    // what was learned by the last step is judged, though it may not be the best
    assertThat(events.getLast())
        .isInstanceOfSatisfying(
            Ended.class, ended -> assertThat(ended.kept()).isEqualTo(ended.step()));
    assertThat(((Evaluated) events.get(events.size() - 2)).loss())
        .isCloseTo(result.loss(), within(0.05));
    assertThat(FineTune.trialFolder(order))
        .isDirectoryContaining("glob:**/result.json")
        .isDirectoryNotContaining("glob:**/{*.pt,tuned.onnx,texts.json}");

    events.clear();
    assertThat(FineTune.trial(order, events::add)).isEqualTo(result);
    assertThat(FineTune.tried(order)).contains(result);
    assertThat(events).isEmpty();
    assertThat(models).isEmptyDirectory();
  }

  @Test
  void keepsTrialsApartFromTrainingsAndTheirNamesAsTheyWere() throws IOException {
    var order = order("apart", Spending.ofSteps(1));
    order.job().write(models);

    assertThat(Files.readString(models.resolve(Job.FILE))).doesNotContain("last");
    assertThat(Job.read(models)).isEqualTo(order.job());
    assertThat(FineTune.trialFolder(order)).isNotEqualTo(FineTune.folder(order));
  }

  @Test
  void keepsATrainingInOnePlaceWhetherItsHomeIsThereOrNot(@TempDir Path parent) throws IOException {
    var standing = order("placed", Spending.ofSteps(1)).job();
    var home = parent.resolve("new");
    var job = new Job(home, standing.recipe(), standing.spending(), 1, 0, standing.data(), false);
    var brief = job.brief();
    Files.createDirectories(home);

    assertThat(job.brief()).isEqualTo(brief);
    job.write(home);
    assertThat(Job.read(home)).isEqualTo(job);
  }

  @Test
  void cannotTellTheStepsOfMinutes() {
    var order = order("minutes", Spending.ofMinutes(1));
    assertThatThrownBy(() -> FineTune.steps(order)).hasMessageContaining("minutes");
  }

  @Test
  void refusesANameThatIsNoFolders() {
    assertThatThrownBy(() -> order("../x", Spending.ofSteps(1))).hasMessageContaining("../x");
  }
}
