package org.basir.inference.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThinkingCutTests {

  @Test
  void endsWhatTheEngineTellsApartAtTheNumber() {
    var cut = new ThinkingCut(3);

    assertThat(cut.goesOnAfterThinking("a")).isTrue();
    assertThat(cut.goesOnAfterThinking("b")).isTrue();
    assertThat(cut.goesOnAfterThinking("c")).isFalse();
    assertThat(cut.thought()).isEqualTo(3);
  }

  @Test
  void countsLongPiecesByTheirLength() {
    assertThat(new ThinkingCut(3).goesOnAfterThinking("twelve chars")).isFalse();
  }

  @Test
  void watchesBetweenMarkersThatComeInPieces() {
    var cut = new ThinkingCut(3);

    assertThat(heard(cut, "So: ", "<th", "ink", ">", "a", "b", "c", "d"))
        .containsExactly("So: ", "<th", "ink", ">", "a", "b", "c");
  }

  @Test
  void letsAnswersGoOn() {
    var cut = new ThinkingCut(3);

    assertThat(heard(cut, "<think>", "a", "b", "</thi", "nk>", "1", "2", "3", "4")).hasSize(9);
    assertThat(new ThinkingCut(0).goesOnAfter("an answer")).isTrue();
  }

  @Test
  void countsOnInALaterThought() {
    var cut = new ThinkingCut(3);

    assertThat(heard(cut, "<think>", "a", "b", "</think>", "x", "<think>", "c", "d")).hasSize(7);
  }

  private static List<String> heard(ThinkingCut cut, String... pieces) {
    var heard = new ArrayList<String>();
    for (var piece : pieces) {
      heard.add(piece);
      if (!cut.goesOnAfter(piece)) {
        break;
      }
    }
    return heard;
  }
}
