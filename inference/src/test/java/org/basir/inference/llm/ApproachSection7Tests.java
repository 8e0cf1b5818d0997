package org.basir.inference.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("7: feasibility matrix")
class ApproachSection7Tests {

  private static final Set<Capability> SERVER =
      EnumSet.of(
          Capability.RAW_PROMPT,
          Capability.TOKENS,
          Capability.TEMPLATE,
          Capability.PROBABILITIES,
          Capability.LOGIT_BIAS,
          Capability.JSON_SCHEMA);

  @Test
  void aHostedChatTakesPromptsOnlyAndAtBestAKnob() {
    var prompts =
        Set.of(
            Approach.DIRECT,
            Approach.VANILLA,
            Approach.HANG_UP,
            Approach.ADVISORY,
            Approach.PLAN_AND_BUDGET);

    assertThat(Approach.permittedBy(Set.of(Capability.JSON_SCHEMA))).isEqualTo(prompts);
    assertThat(Approach.permittedBy(Set.of(Capability.THINKING_LIMIT)))
        .containsAll(prompts)
        .contains(Approach.HARD_CAP)
        .hasSize(prompts.size() + 1);
  }

  @Test
  void aServerThatGoesOnWithTokensDoesAllThatNeedsNoSteps() {
    assertThat(Approach.permittedBy(SERVER))
        .isEqualTo(
            EnumSet.complementOf(
                EnumSet.of(Approach.EXACT_CAP, Approach.MARKERS, Approach.FULL_GUIDANCE)));
    assertThat(Approach.values())
        .filteredOn(Approach::isInProcess)
        .containsExactly(Approach.EXACT_CAP, Approach.MARKERS, Approach.FULL_GUIDANCE);
  }

  @Test
  void aModelInThisProcessDoesEverythingIfItTellsItsHiddenStates() {
    var steps = EnumSet.copyOf(SERVER);
    steps.add(Capability.LOGIT_STAGES);
    assertThat(Approach.permittedBy(steps))
        .contains(Approach.EXACT_CAP, Approach.MARKERS)
        .doesNotContain(Approach.FULL_GUIDANCE);

    assertThat(Approach.permittedBy(EnumSet.allOf(Capability.class)))
        .containsExactly(Approach.values());
  }
}
