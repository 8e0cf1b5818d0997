package org.basir.metrics.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.basir.metrics.input.MalformedInput;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class TrecTests {

  @Test
  void readsRuns() {
    var run = run("2019-07-05 Q0 banks 1 0.75 ridge\n\n2019-07-05\tQ0  steel 2 -1e-3 ridge\n");

    assertThat(run.lines())
        .containsExactly(
            new TrecRun.Line("2019-07-05", "banks", 1, 0.75, "ridge"),
            new TrecRun.Line("2019-07-05", "steel", 2, -0.001, "ridge"));
  }

  @Test
  void readsQrels() {
    assertThat(qrels("2019-07-05 0 banks 4\n").lines())
        .containsExactly(new TrecQrels.Line("2019-07-05", "banks", 4));
  }

  @Test
  void refusesBrokenLinesWithTheirNumber() {
    assertRefused(() -> run("b Q0 s 1 0.5 tag\nb Q0 s 1 0.5\n"), "run, line 2: 5 words");
    assertRefused(() -> run("b Q0 s one 0.5 tag"), "run, line 1: rank is 'one'");
    assertRefused(() -> run("b Q0 s 1 high tag"), "run, line 1: score is 'high'");
    assertRefused(() -> run("b Q0 s 1 NaN tag"), "run, line 1: No rank 1 with score NaN");
    assertRefused(() -> qrels("b 0 s 1.5"), "qrels, line 1: grade is '1.5'");
  }

  @Test
  void refusesSectorsThatComeTwice() {
    assertThatThrownBy(() -> run("b Q0 s 1 0.5 t\nb Q0 s 2 0.4 t\n"))
        .hasMessage("Sector s comes twice in budget b");
    assertThatThrownBy(() -> qrels("b 0 s 1\nb 0 s 2\n"))
        .hasMessage("Sector s comes twice in budget b");
  }

  @Test
  void refusesNamesWithBlanks() {
    assertThatThrownBy(() -> new TrecQrels.Line("2019", "real estate", 1))
        .hasMessage("A TREC name has no blanks: 'real estate'");
  }

  @RepeatedTest(5)
  void returnsWhatWasWritten() throws IOException {
    long seed = System.nanoTime();
    var random = new SplittableRandom(seed);
    var run = new TrecRun(IntStream.range(0, 99).mapToObj(i -> runLine(i, random)).toList());
    var qrels = new TrecQrels(IntStream.range(0, 99).mapToObj(i -> grade(i, random)).toList());
    var runText = new StringWriter();
    var qrelsText = new StringWriter();
    run.write(runText);
    qrels.write(qrelsText);

    assertThat(run(runText.toString())).as("seed %d", seed).isEqualTo(run);
    assertThat(qrels(qrelsText.toString())).as("seed %d", seed).isEqualTo(qrels);
  }

  private static TrecRun.Line runLine(int i, SplittableRandom random) {
    double score = random.nextDouble() * Math.pow(10, random.nextInt(-200, 200));
    return new TrecRun.Line("b" + i % 7, "s" + i, i, random.nextBoolean() ? score : -score, "t");
  }

  private static TrecQrels.Line grade(int i, SplittableRandom random) {
    return new TrecQrels.Line("b" + i % 7, "s" + i, random.nextInt());
  }

  private static void assertRefused(Runnable reading, String message) {
    assertThatThrownBy(reading::run)
        .isInstanceOf(MalformedInput.class)
        .hasMessageStartingWith(message);
  }

  private static TrecRun run(String text) {
    return TrecRun.read("run", new StringReader(text));
  }

  private static TrecQrels qrels(String text) {
    return TrecQrels.read("qrels", new StringReader(text));
  }
}
