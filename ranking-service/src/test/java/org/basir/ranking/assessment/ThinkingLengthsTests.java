package org.basir.ranking.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.basir.inference.guidance.LengthMoments;
import org.junit.jupiter.api.Test;

class ThinkingLengthsTests {

  @Test
  void knowsNothingOfFewAnswers() {
    assertThat(new ThinkingLengths(Collections.nCopies(19, 40)).apply(0)).isEmpty();
    assertThat(new ThinkingLengths(Collections.nCopies(20, 40)).apply(0)).isPresent();
    assertThat(new ThinkingLengths(Collections.nCopies(20, 40)).apply(40)).isEmpty();
  }

  @Test
  void countsFromWhereThinkingIsAndOnlyWhatWentOnAsLong() {
    var seen = new ArrayList<>(Collections.nCopies(30, 10));
    seen.addAll(Collections.nCopies(10, 50));
    seen.addAll(Collections.nCopies(10, 60));

    var law = new ThinkingLengths(List.copyOf(seen)).apply(20).orElseThrow();

    var expected = new double[20];
    for (int i = 0; i < 20; i++) {
      expected[i] = i < 10 ? 30 : 40;
    }
    assertThat(law).isEqualTo(LengthMoments.of(expected).law());
    assertThat(law.fit(35)).isCloseTo(0.5, within(0.1));
  }
}
