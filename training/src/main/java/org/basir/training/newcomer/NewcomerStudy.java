package org.basir.training.newcomer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.training.comparison.Trials;
import org.basir.training.finetune.Event;
import org.basir.training.finetune.Order;
import org.basir.training.finetune.Spending;

/// Trains with none, a few and all of the newcomers' examples.
///
/// With none, scoring by definitions never hears of the newcomers: they are left out of the loss
/// and found by their definitions alone. Weights of each sector's own learn from its definition and
/// cues, and from all other texts that they do not carry it.
///
/// @param base all that attempts have alike: data, sectors, folders, recipe
/// @param steps of every training, however many rows are left out
public record NewcomerStudy(Order base, long steps, Newcomers newcomers, List<Attempt> attempts) {

  public NewcomerStudy {
    attempts = List.copyOf(attempts);
    newcomers.sectors().forEach(code -> require(base.taxonomy().find(code).isPresent(), code));
  }

  private static void require(boolean known, SectorCode code) {
    if (!known) {
      throw new IllegalArgumentException("No sector has the code " + code);
    }
  }

  /// What is heard while it runs.
  public interface Progress extends Consumer<Event> {

    /// An attempt begins.
    ///
    /// @param number of it, from 1
    void begins(Attempt attempt, int number, int total);
  }

  /// Runs what was not run before, one training after the other.
  public NewcomerFindings run(Trials trials, Progress progress) {
    var found = new LinkedHashMap<Attempt, Found>();
    for (int i = 0; i < attempts.size(); i++) {
      var attempt = attempts.get(i);
      progress.begins(attempt, i + 1, attempts.size());
      var order = order(attempt);
      var result = trials.tried(order).orElseGet(() -> trials.run(order, progress));
      found.put(attempt, Found.of(result, newcomers));
    }
    return new NewcomerFindings(this, found);
  }

  /// All rows of dev stay: newcomers are looked for among everything else.
  Order order(Attempt attempt) {
    var recipe = base.recipe();
    return new Order(
        base.name(),
        base.data().withShots(newcomers.sectors(), attempt.shots().count(), recipe.seed()),
        base.taxonomy(),
        base.home(),
        base.models(),
        recipe.withDesign(recipe.design().withScoring(attempt.scoring())),
        Spending.ofSteps(steps),
        1,
        0,
        OptionalInt.empty(),
        base.codeVersion());
  }

  /// The rows fitted on in an attempt.
  int rows(Attempt attempt) {
    return order(attempt).data().train().size();
  }
}
