package org.basir.inference.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.TokenUsage;
import org.basir.inference.llm.TokenUsage.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProviderReplyTests {

  static Stream<JsonNode> replies() {
    return Cases.in("replies.json");
  }

  @ParameterizedTest
  @MethodSource("replies")
  void readsAsRecorded(JsonNode each) {
    var usage =
        new TokenUsage(
            each.path("prompt").asInt(),
            each.path("cached").asInt(),
            each.path("thinking").asInt(),
            each.path("completion").asInt(),
            Source.valueOf(each.path("source").asString()));

    var reply = ProviderReply.read(Cases.api(each), each.path("body"));

    assertThat(reply)
        .isEqualTo(
            new ProviderReply(
                each.path("text").asString(), usage, each.path("cutShort").asBoolean()));
    assertThat(reply.isEatenByThinking()).isEqualTo(reply.cutShort() && reply.text().isEmpty());
  }

  @ParameterizedTest
  @EnumSource(Api.class)
  void failsWhereNoUsageIsTold(Api api) {
    assertThatExceptionOfType(CompletionFailed.class)
        .isThrownBy(() -> ProviderReply.read(api, JsonMapper.shared().createObjectNode()))
        .withMessageStartingWith("the answer tells no usage");
  }
}
