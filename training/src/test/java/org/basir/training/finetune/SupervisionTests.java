package org.basir.training.finetune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.basir.training.schedule.LrProfile;
import org.basir.training.schedule.LrSchedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisionTests {

  @TempDir private Path folder;

  @Test
  void startsAgainAfterACrashThatHadSaved() throws Exception {
    var runs = new AtomicInteger();
    new Supervision(
            folder,
            _ -> {
              save(runs.incrementAndGet() * 10L);
              return runs.get() < 6 ? 139 : 0;
            })
        .run(_ -> {});
    assertThat(runs).hasValue(6);
  }

  @Test
  void givesUpWhereNothingIsSaved() throws Exception {
    save(40);
    var runs = new AtomicInteger();
    assertThatThrownBy(() ->
            new Supervision(
                    folder,
                    _ -> {
                      runs.incrementAndGet();
                      return 139;
                    })
                .run(_ -> {}))
        .isInstanceOf(TrainingFailed.class)
        .hasMessageContaining("ended 3 times at step 40 with status 139")
        .hasMessageContaining("worker.log");
    assertThat(runs).hasValue(3);
  }

  private void save(long step) throws IOException {
    var budget = LrSchedule.of(1, LrProfile.parse("rex"), 100).budget();
    new Checkpoint("x.pt", step, budget, Optional.empty(), 1, Optional.empty(), 0).write(folder);
  }
}
