package org.basir.metrics.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.basir.metrics.input.MalformedInput;
import org.basir.metrics.taxonomy.SectorCode;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class LabelledExcerptsTests {

  private static final String FIRST =
      """
      {"id":"2016:1","budget":"2016","year":2016,"section":"A","heading":"Roads","text":"Roads, \
      \\"highways\\"","sectors":[42,7],"split":"dev","annotator":"x"}
      """;
  private static final String SECOND =
      """
      {"id":"2015:1","budget":"2015","year":2015,"text":"No sector.","sectors":[],"split":"train"}
      """;

  @Test
  void readsOneExcerptPerLine() {
    var excerpts = read(FIRST + "\n" + SECOND).excerpts();

    assertThat(excerpts).extracting(LabelledExcerpt::id).containsExactly("2016:1", "2015:1");
    assertThat(excerpts.getFirst().sectors())
        .containsExactly(new SectorCode(7), new SectorCode(42));
    assertThat(excerpts.getFirst().text()).isEqualTo("Roads, \"highways\"");
    assertThat(excerpts.getLast().section()).isEmpty();
  }

  @Test
  void choosesASplit() {
    assertThat(read(FIRST + SECOND).split("dev").excerpts())
        .extracting(LabelledExcerpt::id)
        .containsExactly("2016:1");
  }

  @Test
  void namesTheSplitsPresentWhenOneIsMissing() {
    assertThatThrownBy(() -> read(FIRST + SECOND).split("test"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("labels has no split 'test'; it has dev, train");
    assertThatThrownBy(() -> read(FIRST.replace("\"split\"", "\"part\"")).split("test"))
        .hasMessage("labels has no split 'test'; it has no splits");
  }

  @Test
  void refusesBrokenLinesWithTheirNumber() {
    assertRefused(FIRST.replace("[42,7]", "[42,42]"), "sector 42 is given twice");
    assertRefused(FIRST.replace("[42,7]", "[42,0]"), "A sector code is 1 or more, not 0");
    assertRefused(FIRST.replace("\"sectors\"", "\"labels\""), "field 'sectors' is missing");
    assertRefused(FIRST.replace("\"year\":2016,", ""), "field 'year' is missing");
    assertRefused(FIRST.replace("\"year\":2016,", "\"year\":\"x\","), "year");
    assertRefused(FIRST.replace("}", ""), "end-of-input");
    assertRefused("null", "no object");
    assertRefused(FIRST.strip() + SECOND, "railing");
    assertRefused(FIRST.replace("\"2016\"", "\" \""), "must not be blank");
  }

  @Test
  void refusesRepeatedIds() {
    assertThatThrownBy(() -> read(FIRST + FIRST)).hasMessage("labels: id 2016:1 is given twice");
  }

  @RepeatedTest(5)
  void returnsWhatWasWritten() throws IOException {
    long seed = System.nanoTime();
    var written = new LabelledExcerpts("labels", random(new SplittableRandom(seed)));
    var text = new StringWriter();
    written.write(text);

    assertThat(read(text.toString())).as("seed %d", seed).isEqualTo(written);
  }

  private static List<LabelledExcerpt> random(SplittableRandom random) {
    return IntStream.range(0, 50).mapToObj(i -> excerpt(i, random)).toList();
  }

  private static LabelledExcerpt excerpt(int i, SplittableRandom random) {
    var sectors = new TreeSet<SectorCode>();
    random.ints(random.nextInt(4), 1, 90).forEach(code -> sectors.add(new SectorCode(code)));
    return new LabelledExcerpt(
        "id" + i, "2001", 2001, noise(random), noise(random), "x" + noise(random), sectors, "");
  }

  private static String noise(SplittableRandom random) {
    var noise = new StringBuilder();
    random.ints(20, 0, 0xD000).forEach(noise::appendCodePoint);
    return noise.toString();
  }

  private static void assertRefused(String line, String detail) {
    assertThatThrownBy(() -> read(SECOND + "\n" + line))
        .isInstanceOf(MalformedInput.class)
        .hasMessageStartingWith("labels, line 3: ")
        .hasMessageContaining(detail);
  }

  private static LabelledExcerpts read(String lines) {
    return LabelledExcerpts.read("labels", new StringReader(lines));
  }
}
