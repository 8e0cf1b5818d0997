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

/// What is wrong is told before anything is trained.
class TrainSchedulesCommandTests {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @Test
  void explainThemselvesWithAnExample() {
    assertThat(execute("schedules", "--help")).isZero();
    assertThat(execute("compare", "--help")).isZero();
    assertThat(out.toString())
        .contains("./basir train schedules --data", "Percent of the full steps", "at 25 % with")
        .contains("./basir train compare --data", "--vary");
  }

  @Test
  void needDataAndAFolder() {
    assertThat(execute("schedules")).isEqualTo(2);
    assertThat(err.toString()).contains("--data", "--output");
  }

  @ParameterizedTest
  @CsvSource({
    "--schedule, rex, --schedule: give --schedules",
    "--seed, 3, --seed: give --seeds",
    "--budgets, some, '--budgets'",
    "--full-steps=9, --full-epochs=2, mutually exclusive"
  })
  void refuseWhatIsSaidOtherwise(String option, String value, String message) throws IOException {
    assertThat(compare("schedules", option, value)).isEqualTo(2);
    assertThat(err.toString()).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "schedules, --schedules, \"rex,slow\", schedule 'slow'",
        "schedules, --full-steps=100, \"--schedules=rex,rex\", \"variants must be given, each once\"",
        "schedules, --full-steps=100, \"--budgets=5,101\", \"percent must be above 0, up to 100\"",
        "schedules, --full-steps=100, \"--seeds=1,1\", \"seeds must be given, each once\"",
        "schedules, --full-steps, 0, nothing can be learned in no time",
        "schedules, --rate, 0, the rate must be above 0",
        "newcomers, --sectors, jewels, No sector is called 'jewels'",
        "newcomers, --train-to, 1990, no rows for train are left",
        "compare, --vary, colour=red, nothing varies by 'colour'",
        "compare, --vary, \"precision=fp32,int4\", 'int4' is no precision"
      })
  void refuseValuesThatCannotBeInOneLine(
      String command, String option, String value, String message) throws IOException {
    assertThat(compare(command, option, value)).isEqualTo(1);
    assertThat(err.toString().lines().toList())
        .filteredOn(line -> line.startsWith("basir: "))
        .singleElement()
        .asString()
        .contains(message);
  }

  @Test
  void nameAFileThatIsNotThere() {
    var none = folder.resolve("none.jsonl").toString();
    assertThat(execute("schedules", "--data", none, "--output", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("none.jsonl: no such file");
  }

  private int compare(String command, String... arguments) throws IOException {
    var all = new ArrayList<>(List.of(command, "--data", labels().toString()));
    all.addAll(List.of("--output", folder.resolve("out").toString()));
    all.addAll(List.of(arguments));
    return execute(all.toArray(String[]::new));
  }

  private Path labels() throws IOException {
    var line =
        "{\"id\": \"%s\", \"budget\": \"%d\", \"year\": %d, \"section\": \"\", \"heading\": \"\", \"text\": \"%s\", \"sectors\": [1], \"split\": \"%s\"}\n";
    return Files.writeString(
        folder.resolve("labels.jsonl"),
        line.formatted("a", 2010, 2010, "The customs duty on aircraft parts is removed.", "train")
            + line.formatted(
                "b", 2016, 2016, "Missiles will be made at home by many firms.", "dev"));
  }

  private int execute(String... arguments) {
    var all = new ArrayList<>(List.of("train"));
    all.addAll(List.of(arguments));
    return CommandLines.basir()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all.toArray(String[]::new));
  }
}
