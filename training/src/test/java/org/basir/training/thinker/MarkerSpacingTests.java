package org.basir.training.thinker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class MarkerSpacingTests {

  @RepeatedTest(20)
  void fractionsFallAndPositionsFollowTheBudgetAlone() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var spacing = new MarkerSpacing(1 + random.nextInt(3000));
    int length = 1 + random.nextInt(4000);
    int close = 1 + random.nextInt(length);
    var ordinary = IntStream.range(0, length).map(i -> -1 - i).boxed().toList();
    var marked = spacing.insert(ordinary, close, Marker::eighths);
    var markers = marked.stream().filter(token -> token > 0).toList();
    assertThat(markers).hasSizeLessThanOrEqualTo(7).doesNotHaveDuplicates();
    assertThat(markers).isEqualTo(List.of(7, 6, 5, 4, 3, 2, 1).subList(0, markers.size()));
    for (int i = 0; i < markers.size(); i++) {
      assertThat(marked.get(spacing.indices().get(i))).isEqualTo(markers.get(i));
    }
    assertThat(marked.stream().filter(token -> token < 0).toList()).isEqualTo(ordinary);
  }

  @RepeatedTest(20)
  void nothingIsInsertedAfterTheClosingMarker() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    int close = 1 + random.nextInt(300);
    var tokens = new ArrayList<>(IntStream.range(0, close).mapToObj(_ -> "t").toList());
    tokens.set(close - 1, "</think>");
    tokens.addAll(List.of("the", "answer"));
    var marked = new MarkerSpacing(1 + random.nextInt(400)).insert(tokens, close, Marker::text);
    assertThat(marked).endsWith("</think>", "the", "answer");
  }

  @Test
  void sayWhatIsLeft() {
    assertThat(Marker.all()).hasSize(7);
    assertThat(Marker.all().getFirst().text()).isEqualTo("\n<remaining>1/8</remaining>\n");
    assertThat(ThinkerPrompt.sentence(400))
        .contains("400 tokens", new Marker(7).text() + ", " + new Marker(6).text());
    assertThatThrownBy(() -> new Marker(8)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MarkerSpacing(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
