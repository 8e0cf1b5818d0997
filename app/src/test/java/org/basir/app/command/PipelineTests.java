package org.basir.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.basir.app.client.Budget;
import org.basir.app.client.Budget.Stage;
import org.basir.app.client.Budget.Status;
import org.junit.jupiter.api.Test;

class PipelineTests {

  private static Budget budget(Status status, int dropped, int truncated, Stage... stages) {
    return new Budget(
        UUID.randomUUID(),
        "1988.pdf",
        null,
        1,
        status,
        0,
        0,
        dropped,
        truncated,
        List.of(stages),
        null);
  }

  @Test
  void saysWhatWasLost() {
    assertThat(Losses.of(budget(Status.RANKED, 12, 3)))
        .contains(
            "1988.pdf: 12 lines could not be decoded and were left out; "
                + "3 excerpts were longer than the model reads and were cut");
    assertThat(Losses.of(budget(Status.RANKED, 0, 0))).isEmpty();
  }

  @Test
  void saysWhatABudgetWaitsFor() {
    var down = new Stage("classification", "The classifier does not answer.");
    var seen =
        List.of(
            budget(Status.EXTRACTED, 0, 0, new Stage("extraction", null), down),
            budget(Status.RANKED, 0, 0, new Stage("ranking", "is over")));

    assertThat(Pipeline.delays(seen)).containsExactly("The classifier does not answer.");
  }
}
