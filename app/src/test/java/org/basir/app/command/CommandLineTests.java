package org.basir.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTests {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "serve",
        "ingest",
        "classify",
        "rank",
        "market",
        "evaluate",
        "train",
        "models",
        "llm"
      })
  void listsEveryCommandWithAnExample(String command) {
    assertThat(execute("--help")).isZero();
    assertThat(out.toString()).contains("  " + command).contains("./basir " + command);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "serve",
        "ingest",
        "classify",
        "rank",
        "market",
        "evaluate",
        "train",
        "models",
        "llm"
      })
  void explainsEveryCommandWithAnExample(String command) {
    assertThat(execute(command, "--help")).isZero();
    assertThat(out.toString()).contains("Example: ./basir " + command);
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "promote", "rollback", "history"})
  void explainsWhatCanBeDoneWithModels(String command) {
    assertThat(execute("models", command, "--help")).isZero();
    assertThat(out.toString()).contains("Example: ./basir models " + command);
  }

  @ParameterizedTest
  @ValueSource(strings = {"doctor", "budget"})
  void explainsWhatCanBeDoneWithLanguageModels(String command) {
    assertThat(execute("llm", command, "--help")).isZero();
    assertThat(out.toString()).contains("Example: ./basir llm " + command);
  }

  @Test
  void wantsToKnowWhatALanguageModelMayCost() {
    assertThat(execute("rank", "2016", "--scorer", "llm")).isEqualTo(2);
    assertThat(err.toString()).contains("--tokens N");
  }

  @Test
  void wantsToKnowWhichServerToAsk() {
    assertThat(execute("llm", "doctor")).isEqualTo(2);
    assertThat(execute("rank", "2016", "--scorer", "llm", "--tokens", "9")).isEqualTo(2);
    assertThat(err.toString().split("which server: --endpoint URL", -1)).hasSize(3);
  }

  @Test
  void wantsToKnowWhoseTheLimitIs() {
    assertThat(execute("llm", "budget", "--limit", "5")).isEqualTo(2);
    assertThat(err.toString()).contains("TENANT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"import", "returns"})
  void explainsWhatCanBeDoneWithTheMarket(String command) {
    assertThat(execute("market", command, "--help")).isZero();
    assertThat(out.toString()).contains("Example: ./basir market " + command);
  }

  @Test
  void refusesADayOrWindowThatIsNone() {
    assertThat(execute("market", "returns", "2016-02-30")).isEqualTo(2);
    assertThat(execute("market", "returns", "2016-02-29", "--window", "oo_m1_p2")).isEqualTo(2);
  }

  @Test
  void refusesAFolderWithoutTables(@TempDir Path folder) {
    assertThat(execute("market", "import", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("there is no .csv");
  }

  @Test
  void asksWhatToDoWithModels() {
    assertThat(execute("models")).isEqualTo(2);
    assertThat(err.toString()).contains("what to do: list, promote, rollback, history");
  }

  @Test
  void asksWhichModelToPromote() {
    assertThat(execute("models", "promote", "--note", "why")).isEqualTo(2);
    assertThat(err.toString()).contains("MODEL");
  }

  @Test
  void callsForACommandWhereThereIsNone() {
    assertThat(execute()).isEqualTo(2);
    assertThat(err.toString()).contains("a command is missing");
  }

  @Test
  void refusesAFileThatIsNotThereInOneLine(@TempDir Path folder) {
    var missing = folder.resolve("no-such-speech.pdf").toString();

    assertThat(execute("demo", missing, "--no-wait")).isEqualTo(1);

    assertThat(err.toString().lines())
        .containsExactly("basir: " + missing + ": no such file or folder, or not readable");
  }

  @Test
  void refusesToTrainOnAFileThatIsNotThere(@TempDir Path folder) {
    var missing = folder.resolve("labels.jsonl").toString();

    assertThat(execute("models", "train-head", "--data", missing)).isEqualTo(1);
    assertThat(err.toString()).contains(missing);
  }

  @Test
  void refusesOneYearForSeveralSpeeches(@TempDir Path folder) {
    assertThat(execute("ingest", folder.toString(), "--year", "2016")).isEqualTo(1);
    assertThat(err.toString()).contains("are for one file");
  }

  @Test
  void refusesAnEncoderThatCanHaveNoFolder(@TempDir Path folder) {
    assertThat(execute("models", "train-head", "--data", folder.toString(), "--encoder", "../mine"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("'../mine' is no model name");
  }

  @Test
  void asksWhatToEvaluate() {
    assertThat(execute("evaluate")).isEqualTo(2);
    assertThat(err.toString()).contains("classification, ranking or strategies");
  }

  @Test
  void explainsAndRefusesContestsOfStrategies(@TempDir Path folder) {
    assertThat(execute("evaluate", "strategies", "--help")).isZero();
    assertThat(out.toString()).contains("Example: ./basir evaluate strategies");
    var none = folder.resolve("none").toString();
    assertThat(execute("evaluate", "strategies", "--model", none)).isEqualTo(1);
    assertThat(err.toString()).contains("no decoder in " + none, "train decoder");
  }

  private int execute(String... arguments) {
    return CommandLines.basir()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
