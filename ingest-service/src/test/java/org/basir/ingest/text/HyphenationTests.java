package org.basir.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyphenationTests {

  private final Hyphenation hyphenation =
      new Hyphenation(List.of("the government is user of a friendly", "agriculture and pre-fix"));

  @ParameterizedTest
  @CsvSource({
    "of agri-,culture here,of agriculture here",
    "the govern-,ment pays,the government pays",
    "for develop-,ment of,for development of",
    "most impor-,tant now,most important now",
    "macro-,economic gains,macro-economic gains",
    "a user-,friendly form,a user-friendly form",
    "in 2030-,31 we,in 2030-31 we",
    "the Delhi-,Mumbai road,the Delhi-Mumbai road",
    "a gap -,it says,a gap - it says",
    "no hyphen,at all,no hyphen at all"
  })
  void undoesOnlyWhatBrokeAWord(String line, String next, String joined) {
    assertThat(hyphenation.join(line, next)).isEqualTo(joined);
  }
}
