package org.basir.training.finetune;

import java.util.Optional;
import org.basir.training.recipe.Optimiser;
import org.basir.training.schedule.BudgetHistory;
import org.basir.training.schedule.ConstantProfile;
import org.basir.training.schedule.LrProfile;
import org.basir.training.schedule.LrSchedule;
import org.basir.training.schedule.PlateauRate;

/// What each step has of the peak rates: a schedule over the steps, or warm-up and then what the
/// loss on dev leaves.
record Rates(LrSchedule schedule, Optional<PlateauRate> plateau) {

  static Rates of(Optimiser optimiser, long total, int evaluations) {
    var follows = optimiser.schedule().equals(Optimiser.PLATEAU);
    LrProfile profile = follows ? new ConstantProfile() : LrProfile.parse(optimiser.schedule());
    return new Rates(
        LrSchedule.of(1, profile, total).withWarmUp(optimiser.warmUp()),
        follows ? Optional.of(PlateauRate.of(1, evaluations)) : Optional.empty());
  }

  Rates resumed(BudgetHistory budget, Optional<PlateauRate> told) {
    return new Rates(
        new LrSchedule(
            schedule.peak(),
            schedule.min(),
            schedule.warmUp(),
            schedule.profile(),
            schedule.sampling(),
            budget),
        told);
  }

  double multiplier(long step) {
    return schedule.lr(step) * plateau.map(PlateauRate::multiplier).orElse(1.0);
  }

  long total() {
    return schedule.total();
  }

  Rates told(double devLoss) {
    return new Rates(schedule, plateau.map(rate -> rate.told(devLoss)));
  }

  Rates withTotal(long total, long step) {
    return new Rates(schedule.withTotal(total, step), plateau);
  }
}
