package org.basir.training.finetune;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.basir.inference.model.ModelStore;
import org.basir.inference.onnx.OnnxParameters;
import org.basir.training.engine.EncoderTraining;
import org.basir.training.recipe.Recipe;

/// A training from its first step, or from where it was saved, to its end.
final class FineTuning {

  private static final int SAVE_EVERY = 100;

  private final Path folder;
  private final Job job;
  private final Recipe recipe;
  private final Planning planning;
  private final DevSet dev;
  private final OnnxParameters file;
  private final EncoderTraining training;
  private final Saves saves;
  private final Passes passes;
  private final InstantSource clock;
  private final Consumer<Event> listener;

  private Rates rates;
  private long step;
  private double secondsBefore;
  private final long begun;
  private Optional<Checkpoint.Best> best = Optional.empty();
  private int waited;

  FineTuning(Path folder, InstantSource clock, Consumer<Event> listener) throws IOException {
    this.folder = folder;
    this.clock = clock;
    this.listener = listener;
    this.job = Job.read(folder);
    this.recipe = job.recipe();
    this.planning = new Planning(job.spending(), recipe.contrastiveSteps());
    var model = new ModelStore(job.home()).open(recipe.design().encoder());
    var material = Material.of(Texts.read(folder), model, recipe.design().maximumTokens());
    this.dev = new DevSet(material.dev());
    this.file = OnnxParameters.read(model.onnx());
    this.training = EncoderTraining.begin(file, recipe, material.sectors());
    this.saves = new Saves(folder, training);
    var plan = new Plan(material.train(), recipe.tokensPerPass(), recipe.seed());
    this.passes = new Passes(plan, recipe.passes());
    this.begun = clock.millis();
    this.rates = Rates.of(recipe.optimiser(), 1, 1);
  }

  /// Trains to the end and writes what was learned into the folder.
  void run() throws IOException {
    var saved = Checkpoint.read(folder);
    if (saved.isPresent()) {
      resume(saved.get());
    } else {
      begin();
    }
    if (step < 0) {
      contrast();
    }
    keep(learn());
  }

  private void begin() {
    double rehearsed = planning.isTimed() ? new Rehearsal(training, passes, clock).seconds() : 0;
    step = -recipe.contrastiveSteps();
    long total = planning.total(passes.stepsPerEpoch(), () -> rehearsed);
    rates = Rates.of(recipe.optimiser(), total, job.evaluations());
    listener.accept(new Event.Planned(step, total, training.learning(), rehearsed));
  }

  private void resume(Checkpoint saved) throws IOException {
    saves.restore(saved.numbers());
    rates =
        Rates.of(recipe.optimiser(), saved.budget().spans().getFirst().total(), job.evaluations())
            .resumed(saved.budget(), saved.plateau());
    step = saved.step();
    secondsBefore = saved.seconds();
    best = saved.best();
    waited = saved.waited();
    listener.accept(new Event.Planned(step, rates.total(), training.learning(), 0));
  }

  private void contrast() throws IOException {
    var climb = Rates.of(recipe.optimiser(), recipe.contrastiveSteps(), 1);
    var telling = telling();
    while (step < 0) {
      long at = step + recipe.contrastiveSteps();
      var texts = passes.of(at).stream().flatMap(List::stream).toList();
      double loss = training.contrast(at, texts, climb.multiplier(at));
      step++;
      telling.took(step, rates.total(), loss, climb.multiplier(at));
      if (Math.floorMod(step, SAVE_EVERY) == 0 && step < 0) {
        save();
      }
    }
    training.place();
    save();
  }

  private String learn() throws IOException {
    var telling = telling();
    while (step < rates.total()) {
      double multiplier = rates.multiplier(step);
      double loss = training.step(step, passes.of(step), multiplier);
      step++;
      telling.took(step, rates.total(), loss, multiplier);
      if (step % SAVE_EVERY == 0) {
        replan();
      }
      if (isDue(step) && evaluated()) {
        return "no better on dev for %d evaluations".formatted(waited);
      }
      if (step % SAVE_EVERY == 0) {
        save();
      }
    }
    return "all steps taken";
  }

  private Telling telling() {
    return new Telling(clock, recipe.optimiser().rate(), listener);
  }

  /// Takes fewer steps where they turn out slower than rehearsed, so that the time is kept.
  private void replan() {
    planning.affordable(step, seconds()).stream()
        .filter(affordable -> affordable < rates.total())
        .forEach(affordable -> rates = rates.withTotal(affordable, step));
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
    var figures = dev.figures(training);
    rates = rates.told(figures.loss());
    var isBest = job.last() || best.isEmpty() || figures.microF1() > best.get().microF1();
    waited = isBest ? 0 : waited + 1;
    if (isBest) {
      var numbers = saves.numbers("best-" + step);
      best = Optional.of(new Checkpoint.Best(numbers, step, figures.microF1()));
    }
    save();
    listener.accept(
        new Event.Evaluated(step, figures.loss(), figures.microF1(), figures.macroF1(), isBest));
    return job.patience() > 0 && waited >= job.patience();
  }

  private void save() throws IOException {
    var numbers = saves.numbers("state-" + (step + recipe.contrastiveSteps()));
    saves.write(
        new Checkpoint(
            numbers, step, rates.schedule().budget(), rates.plateau(), seconds(), best, waited));
  }

  private void keep(String why) throws IOException {
    var kept = best.orElseThrow();
    saves.restore(kept.numbers());
    var probabilities = dev.probabilities(training);
    new Tuned(training.head(), probabilities).write(folder);
    file.with(training.encoder()).write(folder.resolve(Tuned.ONNX));
    listener.accept(new Event.Ended(step, kept.step(), why));
  }

  private double seconds() {
    return secondsBefore + (clock.millis() - begun) / 1000.0;
  }
}
