package org.basir.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong is told before anything is loaded; the training itself is tested where it lives.
class TrainClassifierCommandTests {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @Test
  void explainsItselfWithAnExample() {
    assertThat(execute("--help")).isZero();
    assertThat(out.toString())
        .contains("./basir train classifier --data", "--minutes", "--method", "--precision");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "--method, lora:0, a rank of 1 to 64",
        "--method, half, 'half' is no method",
        "--loss, hinge, 'hinge' is no loss",
        "--precision, int4, 'int4' is no precision",
        "--scoring, luck, 'luck' is no scoring",
        "--pooling, max, \"expected one of [CLS, MEAN]\""
      })
  void refusesWhatItDoesNotKnow(String option, String value, String message) {
    assertThat(execute(option, value)).isEqualTo(2);
    assertThat(err.toString()).contains(message);
  }

  @Test
  void trainsForOneMeasureOnly() {
    assertThat(execute("--steps", "10", "--minutes", "2")).isEqualTo(2);
    assertThat(err.toString()).contains("mutually exclusive");
  }

  @ParameterizedTest
  @CsvSource({
    "--rate, 0, 'the rate must be above 0'",
    "--schedule, slow, schedule 'slow'",
    "--name, A B, 'A B-000000000000'",
    "--steps, 0, nothing can be learned in no time",
    "--evaluations, 0, 0 evaluations"
  })
  void refusesValuesThatCannotBeInOneLine(String option, String value, String message)
      throws IOException {
    assertThat(execute("--data", labels(2016).toString(), option, value)).isEqualTo(1);
    assertThat(err.toString().lines().toList())
        .filteredOn(line -> line.startsWith("basir: "))
        .singleElement()
        .asString()
        .contains(message);
  }

  @Test
  void refusesTestYearsUnlessTheyAreAllowed() throws IOException {
    assertThat(execute("--data", labels(2021).toString())).isEqualTo(1);
    assertThat(err.toString()).contains("2021").doesNotContain("Exception");
  }

  @Test
  void namesAFileThatIsNotThere() {
    assertThat(execute("--data", folder.resolve("none.jsonl").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("none.jsonl: no such file");
  }

  private Path labels(int devYear) throws IOException {
    var line =
        "{\"id\": \"%s\", \"budget\": \"%d\", \"year\": %d, \"section\": \"\", \"heading\": \"\", \"text\": \"%s\", \"sectors\": [1], \"split\": \"%s\"}\n";
    return Files.writeString(
        folder.resolve("labels.jsonl"),
        line.formatted("a", 2010, 2010, "The customs duty on aircraft parts is removed.", "train")
            + line.formatted(
                "b", devYear, devYear, "Missiles will be made at home by many firms.", "dev"));
  }

  private int execute(String... arguments) {
    var all = new ArrayList<>(List.of("train", "classifier"));
    all.addAll(List.of(arguments));
    return CommandLines.basir()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all.toArray(String[]::new));
  }
}
