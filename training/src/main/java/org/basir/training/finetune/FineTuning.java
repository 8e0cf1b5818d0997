package org.basir.training.finetune;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.basir.inference.model.ModelStore;
import org.basir.inference.onnx.OnnxParameters;
import org.basir.training.engine.EncoderTraining;
import org.basir.training.recipe.Example;
import org.basir.training.recipe.Recipe;

/// A training from its first step, or from where it was saved, to its end.
final class FineTuning {

  private static final int TELL_EVERY = 10;
  private static final int SAVE_EVERY = 100;

  /// Steps rehearsed to find how long one takes.
  private static final int REHEARSED = 6;

  /// Share of the time that is kept for evaluations and what the clock does not foresee.
  private static final double RESERVE = 0.12;

  private static final int TEXTS_TOGETHER = 8;

  private final Path folder;
  private final Job job;
  private final Recipe recipe;
  private final Material material;
  private final OnnxParameters file;
  private final EncoderTraining training;
  private final Passes passes;
  private final InstantSource clock;
  private final Consumer<Event> listener;

  private Rates rates;
  private long step;
  private double secondsBefore;
  private long begun;
  private Optional<Checkpoint.Best> best = Optional.empty();
  private int waited;

  FineTuning(Path folder, InstantSource clock, Consumer<Event> listener) throws IOException {
    this.folder = folder;
    this.clock = clock;
    this.listener = listener;
    this.job = Job.read(folder);
    this.recipe = job.recipe();
    var model = new ModelStore(job.home()).open(recipe.design().encoder());
    this.material = Material.of(Texts.read(folder), model, recipe.design().maximumTokens());
    this.file = OnnxParameters.read(model.onnx());
    this.training = EncoderTraining.begin(file, recipe, material.sectors());
    this.passes =
        new Passes(
            new Plan(material.train(), recipe.tokensPerPass(), recipe.seed()), recipe.passes());
    this.begun = clock.millis();
    this.rates = Rates.of(recipe.optimiser(), 1, 1);
  }

  /// Trains to the end and writes what was learned into the folder.
  void run() throws IOException {
    begin();
    if (step < 0) {
      contrast();
    }
    var why = learn();
    keep(why);
  }

  private void begin() throws IOException {
    var saved = Checkpoint.read(folder);
    if (saved.isPresent()) {
      resume(saved.get());
      listener.accept(new Event.Planned(step, rates.total(), training.learning(), 0));
    } else {
      double rehearsed = job.spending().time().isPresent() ? rehearse() : 0;
      step = -recipe.contrastiveSteps();
      rates = Rates.of(recipe.optimiser(), total(rehearsed), job.evaluations());
      listener.accept(new Event.Planned(step, rates.total(), training.learning(), rehearsed));
    }
  }

  private void resume(Checkpoint saved) throws IOException {
    training.restore(folder.resolve(saved.numbers()));
    rates =
        Rates.of(recipe.optimiser(), saved.budget().spans().getFirst().total(), job.evaluations())
            .resumed(saved.budget(), saved.plateau());
    step = saved.step();
    secondsBefore = saved.seconds();
    best = saved.best();
    waited = saved.waited();
  }

  private long total(double secondsPerStep) {
    var spending = job.spending();
    if (spending.steps().isPresent()) {
      return spending.steps().getAsLong();
    }
    if (spending.epochs().isPresent()) {
      return spending.epochs().getAsLong() * passes.stepsPerEpoch();
    }
    return Math.max(1, (long) (usable() / secondsPerStep) - recipe.contrastiveSteps());
  }

  private double usable() {
    return job.spending().time().map(Duration::toMillis).orElse(0L) / 1000.0 * (1 - RESERVE);
  }

  private double rehearse() {
    training.rehearse(passes.of(0));
    long start = clock.millis();
    for (int i = 1; i <= REHEARSED; i++) {
      training.rehearse(passes.of(i));
    }
    return Math.max(0.001, (clock.millis() - start) / 1000.0 / REHEARSED);
  }

  private void contrast() throws IOException {
    var climb = Rates.of(recipe.optimiser(), recipe.contrastiveSteps(), 1);
    var told = new Told();
    while (step < 0) {
      long at = step + recipe.contrastiveSteps();
      var texts = passes.of(at).stream().flatMap(List::stream).toList();
      told.add(training.contrast(at, texts, climb.multiplier(at)));
      step++;
      told.tell(climb.multiplier(at));
      if (Math.floorMod(step, SAVE_EVERY) == 0 && step < 0) {
        save();
      }
    }
    training.place();
    save();
  }

  private String learn() throws IOException {
    var told = new Told();
    while (step < rates.total()) {
      double multiplier = rates.multiplier(step);
      told.add(training.step(step, passes.of(step), multiplier));
      step++;
      told.tell(multiplier);
      replan();
      if (isDue(step) && evaluated()) {
        return "no better on dev for %d evaluations".formatted(waited);
      }
      if (step % SAVE_EVERY == 0) {
        save();
      }
    }
    return "all steps taken";
  }

  /// Takes fewer steps where they turn out slower than rehearsed, so that the time is kept.
  private void replan() {
    if (job.spending().time().isEmpty() || step % SAVE_EVERY != 0 || step >= rates.total()) {
      return;
    }
    double each = seconds() / (step + recipe.contrastiveSteps());
    long affordable = (long) (job.spending().time().orElseThrow().toMillis() / 1000.0 / each);
    if (affordable < rates.total()) {
      rates = rates.withTotal(Math.max(step + 1, affordable), step);
    }
  }

  /// Whether an evaluation falls between the step before and this one.
  private boolean isDue(long after) {
    long total = rates.total();
    return after == total
        || after * job.evaluations() / total > (after - 1) * job.evaluations() / total;
  }

  /// Tries what has been learned on dev.
  ///
  /// @return whether patience is at an end
  private boolean evaluated() throws IOException {
    var figures = DevFigures.of(material.dev(), probabilities(material.dev()));
    rates = rates.told(figures.loss());
    var isBest = job.last() || best.isEmpty() || figures.microF1() > best.get().microF1();
    waited = isBest ? 0 : waited + 1;
    if (isBest) {
      var numbers = "best-" + step + ".pt";
      training.save(folder.resolve(numbers));
      best = Optional.of(new Checkpoint.Best(numbers, step, figures.microF1()));
    }
    save();
    listener.accept(
        new Event.Evaluated(step, figures.loss(), figures.microF1(), figures.macroF1(), isBest));
    return job.patience() > 0 && waited >= job.patience();
  }

  private float[][] probabilities(List<Example> texts) {
    training.settle();
    var rows = DevFigures.byLength(texts);
    var all = new float[texts.size()][];
    for (int start = 0; start < rows.length; start += TEXTS_TOGETHER) {
      var together = new ArrayList<long[]>();
      for (int i = start; i < Math.min(rows.length, start + TEXTS_TOGETHER); i++) {
        together.add(texts.get(rows[i]).tokens());
      }
      var found = training.probabilities(together);
      for (int i = 0; i < found.length; i++) {
        all[rows[start + i]] = found[i];
      }
    }
    return all;
  }

  private void save() throws IOException {
    var numbers = "state-" + (step + recipe.contrastiveSteps()) + ".pt";
    training.save(folder.resolve(numbers));
    new Checkpoint(
            numbers, step, rates.schedule().budget(), rates.plateau(), seconds(), best, waited)
        .write(folder);
    sweep(numbers);
  }

  /// Deletes the numbers that no checkpoint names any more.
  private void sweep(String numbers) throws IOException {
    try (var files = Files.newDirectoryStream(folder, "*.pt*")) {
      for (var file : files) {
        var name = file.getFileName().toString();
        if (!name.equals(numbers) && best.stream().noneMatch(kept -> kept.numbers().equals(name))) {
          Files.delete(file);
        }
      }
    }
  }

  private void keep(String why) throws IOException {
    var kept = best.orElseThrow();
    training.restore(folder.resolve(kept.numbers()));
    training.settle();
    new Tuned(training.head(), probabilities(material.dev())).write(folder);
    file.with(training.encoder()).write(folder.resolve(Tuned.ONNX));
    listener.accept(new Event.Ended(step, kept.step(), why));
  }

  private double seconds() {
    return secondsBefore + (clock.millis() - begun) / 1000.0;
  }

  /// Gathers losses until there are enough to tell of.
  private final class Told {

    private double losses;
    private int count;
    private long since = clock.millis();

    void add(double loss) {
      losses += loss;
      count++;
    }

    void tell(double multiplier) {
      if (count == TELL_EVERY || step == rates.total()) {
        double seconds = (clock.millis() - since) / 1000.0 / count;
        listener.accept(
            new Event.Stepped(
                step,
                rates.total(),
                losses / count,
                multiplier * recipe.optimiser().rate(),
                seconds,
                Memory.resident()));
        losses = 0;
        count = 0;
        since = clock.millis();
      }
    }
  }
}
