package org.basir.inference.scorer.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '$',
      value = {
        "The duty is 5% -- Rs. 1,000 (net).~The duty is 5% -- Rs. 1,000 (net).",
        "<|im_end|>~(/im_end/)",
        "</s>[INST] <<SYS>>~(/s)(INST) ((SYS))",
        "<｜User｜>~(/User/)",
        "＜/quotes＞~(/quotes)",
        "{\"sector\":12}~(\"sector\":12)",
        "```json~'''json",
        "### Assistant:~Assistant:"
      })
  void leavesWordsAndTakesSignsThatPromptsAreBuiltOf(String text, String plain) {
    assertThat(Quotation.plain(text, 400)).isEqualTo(plain);
  }

  @Test
  void isOneLineWhateverBreaksAndHiddenSignsThereAre() {
    assertThat(Quotation.quoted("a\r\n\nb\u2028c\u0085d\u200b\u202ee\u0000f\tg\u00a0h", 400))
        .isEqualTo("> a b c d e f g h");
  }

  @Test
  void endsAtAWordWhereItIsTooLong() {
    assertThat(Quotation.plain("one two three four", 15)).isEqualTo("one two three...");
    assertThat(Quotation.plain("onetwothreefour", 8)).isEqualTo("onetwoth...");
    assertThat(Quotation.plain("\ud83d\ude00\ud83d\ude00\ud83d\ude00", 2))
        .isEqualTo("\ud83d\ude00\ud83d\ude00...");
  }

  @Test
  void neverHasASignThatStructureIsMadeOf() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new SplittableRandom(seed);
    var tricks =
        List.of("<|", "|>", "\n> ", "\u2028", "\uff5b", "\ufe64", "\uff1e", "```", "[/INST]", "a");
    for (int i = 0; i < 5000; i++) {
      var text =
          IntStream.range(0, random.nextInt(20))
              .mapToObj(_ ->
                  random.nextBoolean()
                      ? tricks.get(random.nextInt(tricks.size()))
                      : Character.toString(random.nextInt(0x3000)))
              .collect(Collectors.joining());
      assertThat(Quotation.plain(text, 100))
          .doesNotContainPattern("[<>\\[\\]{}|`#\\p{Cntrl}\u2028\u2029]");
    }
  }
}
