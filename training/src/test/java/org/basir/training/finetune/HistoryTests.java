package org.basir.training.finetune;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.basir.training.finetune.Event.Ended;
import org.basir.training.finetune.Event.Evaluated;
import org.basir.training.finetune.Event.Planned;
import org.basir.training.finetune.Event.Stepped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTests {

  @TempDir private Path folder;

  @Test
  void countsStepsTakenAgainAsTheyWereTheLastTime() throws Exception {
    tell(new Planned(0, 40, 5, 0));
    tell(stepped(10, 4));
    tell(stepped(20, 3));
    tell(new Evaluated(20, 3, 0.5, 0.4, true));
    tell(stepped(30, 2));
    tell(new Planned(20, 40, 5, 0));
    tell(stepped(30, 2.5));
    tell(stepped(40, 2));
    tell(new Evaluated(40, 2, 0.6, 0.5, true));
    tell(new Ended(40, 40, "all steps taken"));

    var history = History.read(folder);
    assertThat(history.steps()).extracting(Stepped::loss).containsExactly(4.0, 3.0, 2.5, 2.0);
    assertThat(history.evaluations()).extracting(Evaluated::step).containsExactly(20L, 40L);
    assertThat(history.seconds()).isEqualTo(20);
    assertThat(history.memory()).isEqualTo(1000);
  }

  private static Stepped stepped(long step, double loss) {
    return new Stepped(step, 40, loss, 1e-4, 0.5, 1000);
  }

  private void tell(Event event) {
    History.append(folder, event);
  }
}
