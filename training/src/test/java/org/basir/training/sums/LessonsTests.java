package org.basir.training.sums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class LessonsTests {

  private static final int LONGEST = 400;

  private final Vocabulary vocabulary = new Vocabulary();
  private final Lessons lessons = new Lessons(Mix.standard(), vocabulary);

  @RepeatedTest(5)
  void lessonsEndWithTheRightAnswer() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      var text = lessons.draw(random).text();
      var chain = text.substring(0, text.indexOf('\n'));
      assertThat(Answer.of(text)).as(text).contains(worked(chain));
    }
  }

  @Test
  void lessonsSplitIntoTheirTokens() throws IOException {
    var random = new Random(5);
    try (var tokenizer = tokenizer()) {
      for (int i = 0; i < 300; i++) {
        var lesson = lessons.draw(random);
        var encoding = tokenizer.encode(lesson.text(), false, false);
        assertThat(encoding.getIds()).as(lesson.text()).isEqualTo(lesson.ids(vocabulary));
        assertThat(tokenizer.decode(encoding.getIds(), false)).isEqualTo(lesson.text());
        assertThat(lesson.size()).isLessThan(LONGEST);
      }
    }
  }

  @Test
  void carefulThinkingIsTwoToThreeTimesAsLong() {
    var chain = Level.FIVE.draw(new Random(1));
    double brief = length(chain, Style.BRIEF);
    assertThat(length(chain, Style.CHECKED) / brief).isBetween(2.0, 3.0);
    assertThat(length(chain, Style.CAREFUL) / brief).isBetween(1.0, 2.0);
  }

  @Test
  void whatIsCheckedMayGoWrongFirst() {
    var chain = new Chain(7, List.of(new Term(Operator.ADD, 5), new Term(Operator.SUBTRACT, 3)));
    var thinking = new Thinking(chain, new Random(1), 1);
    thinking.think(new Part(0, 2), Style.CHECKED);
    var text = new Lesson(thinking.pieces()).text();
    assertThat(text).startsWith("careful\na7+5=").endsWith("check\na7+5=2\nb2-3=9\n");
    assertThat(thinking.pieces().stream().filter(piece -> piece.weight() == 0)).hasSize(2);
  }

  @Test
  void advisedBudgetsAgreeWithTheLength() {
    var random = new Random(9);
    var mix = new Mix(0, 0, 1, 1, 0, 0.2, 0, Mix.standard().label(), 1);
    for (int i = 0; i < 300; i++) {
      var tokens = new Lessons(mix, vocabulary).draw(random).pieces().stream().map(Piece::token);
      var list = tokens.filter(token -> !token.contains("remaining")).toList();
      int length = list.indexOf(Vocabulary.CLOSE) - list.indexOf(Vocabulary.OPEN);
      int from = list.indexOf("budget ") + 1;
      var digits = list.subList(from, list.size()).stream().takeWhile(token -> isDigit(token));
      int markers = list.contains(" in 8 parts") ? 7 : 0;
      assertThat(Integer.parseInt(digits.collect(Collectors.joining())))
          .isEqualTo(mix.label().of(mix.label().of(length) + markers));
    }
  }

  @Test
  void outlinesNameStepsWithoutNumbers() {
    var parts = List.of(new Part(0, 3), new Part(3, 5));
    assertThat(new Advice.Outline(parts, OptionalInt.empty()).text()).isEqualTo("1. a-c\n2. d-e\n");
    assertThat(new Advice.Outline(parts, OptionalInt.of(90)).text())
        .isEqualTo("1. a-c\n2. d-e\nbudget 90\n");
  }

  @Test
  void sharesAreThoseOfTheMix() {
    var random = new Random(11);
    var texts = Stream.generate(() -> lessons.draw(random).text()).limit(4000).toList();
    var shares =
        Map.of(
            "aim for", 0.28 * 0.6,
            "1. ", 0.28,
            "budget", 0.6 * (1 - 0.28) + 0.28 * 0.2,
            "in 8 parts", 0.3 * (1 - 0.28),
            "<think></think>", 0.2 * 0.15 * (1 - 0.28));
    shares.forEach((words, share) ->
        assertThat(texts.stream().filter(text -> text.contains(words)).count() / 4000.0)
            .as(words)
            .isCloseTo(share, within(0.03)));
  }

  private static double length(Chain chain, Style style) {
    var thinking = new Thinking(chain, new Random(1), 0);
    thinking.think(new Part(0, chain.length()), style);
    return thinking.pieces().size();
  }

  private static boolean isDigit(String token) {
    return token.length() == 1 && Character.isDigit(token.charAt(0));
  }

  /// The result of a chain's text, by rules of its own.
  private static int worked(String chain) {
    int value = chain.charAt(0) - '0';
    for (int at = 1; at < chain.length(); at += 3) {
      int digit = chain.charAt(at + 2) - '0';
      value =
          switch (chain.charAt(at + 1)) {
            case '+' -> (value + digit) % 10;
            case '-' -> (value + 10 - digit) % 10;
            default -> value * digit % 10;
          };
    }
    return value;
  }

  private HuggingFaceTokenizer tokenizer() throws IOException {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("RUST_FLAVOR", "cpu");
    var json = new TokenizerFile(vocabulary).json().getBytes(StandardCharsets.UTF_8);
    return HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(json), Map.of());
  }
}
