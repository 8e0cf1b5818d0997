package org.basir.inference.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basir.inference.llm.TokenUsage;
import org.basir.inference.llm.TokenUsage.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ProviderBudgetTests {

  static Stream<JsonNode> mappings() {
    return Cases.in("mappings.json");
  }

  @ParameterizedTest
  @MethodSource("mappings")
  void mapsAsRecorded(JsonNode each) {
    var given = each.path("given");

    var budget = ProviderBudget.map(given.path(0).asInt(), given.path(1).asInt(), caps(each));

    assertThat(budget.fields()).isEqualTo(each.path("fields"));
    assertThat(budget.think()).isEqualTo(each.path("think").asInt());
    assertThat(budget.maxTokens()).isEqualTo(budget.think() + given.path(1).asInt());
    assertThat(budget.enforcement().name()).isEqualTo(each.path("enforcement").asString());
    assertThat(budget.remarks())
        .isEqualTo(each.path("remarks").valueStream().map(JsonNode::asString).toList());
  }

  private static ProviderCaps caps(JsonNode each) {
    var caps = ProviderCaps.of(Cases.api(each), each.path("most").asInt(100_000));
    Set<Effort> efforts =
        each.path("efforts")
            .valueStream()
            .map(name -> Effort.valueOf(name.asString()))
            .collect(Collectors.toSet());
    return efforts.isEmpty() ? caps : new ProviderCaps(caps.api(), caps.mostOutput(), efforts);
  }

  @ParameterizedTest
  @EnumSource(Api.class)
  void keepsWithinWhatTheModelProducesAndOutOfPitfalls(Api api) {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      int most = 1000 + random.nextInt(60_000);
      int think = random.nextInt(70_000);
      int answer = 1 + random.nextInt(800);

      var budget = ProviderBudget.map(think, answer, ProviderCaps.of(api, most));

      var state = "seed %d: %d and %d of %d".formatted(seed, think, answer, most);
      assertThat(budget.maxTokens()).as(state).isLessThanOrEqualTo(most);
      assertThat(budget.maxTokens() - budget.think()).as(state).isEqualTo(answer);
      assertThat(new Pitfalls(api).in(budget.fields())).as(state).isEmpty();
      assertThat(budget.excessOver(think + answer)).as(state).isLessThanOrEqualTo(128);
    }
  }

  @Test
  void countsThinkingOfThePromptWhereTheServerDoes() {
    var budget = ProviderBudget.continued(300, 200, 50, ProviderCaps.of(Api.VLLM, 9000));

    assertThat(budget.fields()).hasToString("{\"max_tokens\":250,\"thinking_token_budget\":500}");
    assertThat(budget.think()).isEqualTo(200);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProviderBudget.continued(1, 2, 3, ProviderCaps.of(Api.OPENAI_CHAT, 9000)))
        .withMessage("OPENAI_CHAT does not go on amid thinking");
  }

  @Test
  void tellsWhatGoesBeyondTheGrant() {
    var budget = ProviderBudget.map(0, 500, ProviderCaps.of(Api.GEMINI_2_5_PRO, 9000));

    assertThat(budget.excessOver(500)).isEqualTo(128);
  }

  @Test
  void tellsWhetherACallKeptToIt() {
    var budget = ProviderBudget.map(100, 50, ProviderCaps.of(Api.UNKNOWN, 9000));

    assertThat(budget.isFollowedBy(new TokenUsage(9, 0, 100, 120, Source.REPORTED))).isTrue();
    assertThat(budget.isFollowedBy(new TokenUsage(9, 0, 101, 120, Source.REPORTED))).isFalse();
  }

  @Test
  void refusesWhatLeavesNoAnswer() {
    var caps = ProviderCaps.of(Api.VLLM, 100);

    assertThatIllegalArgumentException().isThrownBy(() -> ProviderBudget.map(10, 0, caps));
    assertThatIllegalArgumentException().isThrownBy(() -> ProviderBudget.map(-1, 10, caps));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProviderBudget.map(10, 101, caps))
        .withMessage("no budget of 10 and 101 tokens of 100");
  }
}
