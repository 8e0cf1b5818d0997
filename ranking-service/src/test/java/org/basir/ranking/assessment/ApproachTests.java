package org.basir.ranking.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.basir.inference.guidance.GammaLength;
import org.basir.inference.llm.Capability;
import org.basir.inference.strategy.Strategy;
import org.basir.inference.strategy.TopK;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApproachTests {

  @ParameterizedTest
  @EnumSource(
      value = Approach.class,
      names = {"ANNOUNCED", "GUIDED", "TOP_K"},
      mode = EnumSource.Mode.EXCLUDE)
  void needsNoMoreOfAChatThanItCanDo(Approach approach) {
    for (var capabilities :
        Set.of(EnumSet.noneOf(Capability.class), EnumSet.of(Capability.THINKING_LIMIT))) {
      assertThat(capabilities).containsAll(strategy(approach, capabilities).needs());
    }
  }

  @ParameterizedTest
  @EnumSource(Approach.class)
  void isNamedAsUsersWriteIt(Approach approach) {
    assertThat(Approach.parse(approach.key())).contains(approach);
  }

  @Test
  void weighsLinesByLengthsLearned() {
    var law = new GammaLength(2, 0.5);

    var topK = (TopK) Approach.TOP_K.strategy(_ -> Optional.of(law), Set.of());

    assertThat(topK.law().fit("Also", 7, 40.0)).hasValue(law.fit(40.0));
    assertThat(((TopK) strategy(Approach.TOP_K, Set.of())).law().fit("Also", 7, 40.0)).isEmpty();
  }

  private static Strategy strategy(Approach approach, Set<Capability> capabilities) {
    return approach.strategy(_ -> Optional.empty(), capabilities);
  }
}
