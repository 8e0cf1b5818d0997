package org.basir.ingest.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTests {

  @Test
  void findsSentences() {
    assertThat(sentences("Tea is taxed. Coffee is not! Why? “It grows here.” So be it."))
        .containsExactly(
            "Tea is taxed. ", "Coffee is not! ", "Why? ", "“It grows here.” ", "So be it.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I set aside Rs. 5,000 crore for it.",
        "The outlay of Rs. Five crore stays.",
        "Notification No. 12 of 1985 is withdrawn.",
        "Entries Nos. I and II are merged.",
        "I thank Smt. Rao and Dr. Sen for their counsel.",
        "The report of Mr. P. N. Dhar is before us.",
        "See Art. 270 and Sec. 80 of the law.",
        "Some fibres, viz. Nylon and rayon, stay taxed.",
        "The rest, i.e. Rayon, is free.",
        "The growth of 4.5 per cent is welcome."
      })
  void isNotTakenInByAbbreviations(String sentence) {
    assertThat(sentences(sentence)).containsExactly(sentence);
  }

  private static List<String> sentences(String text) {
    List<Integer> starts = Sentences.starts(text);
    return IntStream.range(0, starts.size())
        .mapToObj(i ->
            text.substring(
                starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : text.length()))
        .toList();
  }
}
