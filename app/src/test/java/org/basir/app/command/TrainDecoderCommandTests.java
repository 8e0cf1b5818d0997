package org.basir.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong is told before anything is trained; the training itself is tested where it lives.
class TrainDecoderCommandTests {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void explainsItselfWithAnExample() {
    assertThat(execute("--help")).isZero();
    assertThat(out.toString())
        .contains("./basir train decoder --minutes", "--steps", "--output", "goes on");
  }

  @ParameterizedTest
  @CsvSource({"--steps, 0, a training of 0 steps", "--minutes, 0, a training of PT0S"})
  void refusesToTrainInNoTime(String option, String value, String message) {
    assertThat(execute(option, value)).isEqualTo(1);
    assertThat(err.toString()).contains(message);
  }

  @Test
  void trainsForOneMeasureOnly() {
    assertThat(execute("--steps", "10", "--minutes", "2")).isEqualTo(2);
    assertThat(err.toString()).contains("mutually exclusive");
  }

  private int execute(String... arguments) {
    var all = new ArrayList<>(List.of("train", "decoder"));
    all.addAll(List.of(arguments));
    return CommandLines.basir()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all.toArray(String[]::new));
  }
}
