package org.basir.inference.llm.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.basir.inference.llm.Approach;
import org.basir.inference.llm.Capability;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.http.kit.Play;
import org.basir.inference.llm.http.kit.ScriptedServer;
import org.basir.inference.llm.http.probe.Availability;
import org.basir.inference.llm.http.probe.Feature;
import org.basir.inference.llm.http.probe.ProbeReport;
import org.basir.inference.llm.http.probe.Verdict;
import org.basir.inference.llm.http.wire.AllowedHosts;
import org.basir.inference.llm.http.wire.Retries;
import org.basir.inference.llm.http.wire.WireSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProbeTests {

  private static final ToyModel SOUND = ToyModel.sound();

  private final ScriptedServer server = ScriptedServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void findsAllThatLlamaCppDoes() {
    new ToyLlamaCpp(SOUND).serve(server);

    var report = report();

    assertThat(report.capabilities())
        .containsExactlyInAnyOrder(
            Capability.RAW_PROMPT,
            Capability.TOKENS,
            Capability.TEMPLATE,
            Capability.PROBABILITIES,
            Capability.LOGIT_BIAS,
            Capability.JSON_SCHEMA);
    assertThat(report.protocol()).isEqualTo("llama.cpp's own protocol");
    assertThat(report.mostAlternatives()).isEqualTo(6);
    assertThat(report.has(Feature.BIAS_BEFORE_TEMPERATURE)).isTrue();
    assertThat(report.has(Feature.PROMPT_CACHE)).isTrue();
    assertThat(report.has(Feature.STOP_TEXTS)).isTrue();
    assertThat(report.finding(Feature.THINKING_LIMIT).verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(available(report))
        .containsExactlyInAnyOrder(
            Approach.DIRECT,
            Approach.VANILLA,
            Approach.HARD_CAP,
            Approach.ADVISORY,
            Approach.PLAN_AND_BUDGET,
            Approach.ANNOUNCE,
            Approach.BINARY_GUIDANCE,
            Approach.TOP_K_GUIDANCE);
  }

  @Test
  void findsAllThatVllmDoes() {
    new ToyVllm(SOUND).serve(server);

    var report = report();

    assertThat(report.capabilities())
        .containsExactlyInAnyOrder(
            Capability.RAW_PROMPT,
            Capability.TOKENS,
            Capability.TEMPLATE,
            Capability.PROBABILITIES,
            Capability.LOGIT_BIAS,
            Capability.JSON_SCHEMA,
            Capability.THINKING_LIMIT);
    assertThat(report.protocol()).isEqualTo("the shared protocols with vLLM's further fields");
    assertThat(availability(report, Approach.HARD_CAP).why())
        .isEqualTo("by the server: thinking_token_budget");
    assertThat(availability(report, Approach.TOP_K_GUIDANCE).why())
        .isEqualTo("a token at each line's start, drawn among K likely ones; K up to 6");
  }

  @Test
  void noticesThatBiasesComeAfterTemperature() {
    new ToyLlamaCpp(new ToyModel(false, true)).serve(server);

    var report = report();

    assertThat(report.has(Feature.LOGIT_BIAS)).isTrue();
    assertThat(report.finding(Feature.BIAS_BEFORE_TEMPERATURE).verdict()).isEqualTo(Verdict.NO);
  }

  @Test
  void takesNoProbabilitiesThatChangeWithTemperature() {
    new ToyLlamaCpp(new ToyModel(true, false)).serve(server);

    var report = report();

    assertThat(report.finding(Feature.PROBABILITIES).detail())
        .isEqualTo("they change with temperature, so they are not the model's own");
    assertThat(available(report)).doesNotContain(Approach.BINARY_GUIDANCE, Approach.TOP_K_GUIDANCE);
  }

  @Test
  void findsWhatAHostedChatDoes() {
    new ToyChat(SOUND, ToyChat.PROTOCOL, true, ToyChat.PROTOCOL, 0).serve(server);

    var report = report();

    assertThat(report.model()).isEqualTo("toy");
    assertThat(report.capabilities())
        .containsExactlyInAnyOrder(
            Capability.PROBABILITIES, Capability.LOGIT_BIAS, Capability.JSON_SCHEMA);
    assertThat(report.has(Feature.STREAMING)).isTrue();
    assertThat(report.finding(Feature.STREAMING).detail()).isEqualTo("4 pieces, with usage");
    assertThat(report.finding(Feature.THINKING_LIMIT).verdict()).isEqualTo(Verdict.NO);
    assertThat(available(report))
        .containsExactlyInAnyOrder(
            Approach.DIRECT,
            Approach.VANILLA,
            Approach.HANG_UP,
            Approach.ADVISORY,
            Approach.PLAN_AND_BUDGET);
    assertThat(availability(report, Approach.ANNOUNCE).why())
        .isEqualTo(
            "needs a server that goes on with a text; needs a server that takes and tells tokens");
  }

  @Test
  void isNotFooledByAChatThatIgnoresWhatItDoesNotKnow() {
    new ToyChat(SOUND, Set.of("max_tokens"), false, Set.of(), 0).serve(server);

    var report = report();

    assertThat(report.capabilities()).isEmpty();
    assertThat(report.has(Feature.STREAMING)).isFalse();
    assertThat(available(report))
        .containsExactlyInAnyOrder(
            Approach.DIRECT, Approach.VANILLA, Approach.ADVISORY, Approach.PLAN_AND_BUDGET);
  }

  @Test
  void goesOnWithTextsWhereAServerDoes() {
    new ToyChat(SOUND, ToyChat.PROTOCOL, true, ToyChat.PROTOCOL, 0).serve(server);
    server.on("/v1/completions", Play.json(completion(6)));

    assertThat(report().capabilities())
        .contains(Capability.RAW_PROMPT)
        .doesNotContain(Capability.TOKENS);
  }

  @Test
  void noticesThatTextsArePutIntoAChat() {
    new ToyChat(SOUND, ToyChat.PROTOCOL, true, ToyChat.PROTOCOL, 0).serve(server);
    server.on("/v1/completions", Play.json(completion(23)));

    var report = report();

    assertThat(report.finding(Feature.RAW_PROMPT).detail())
        .isEqualTo("the server puts texts into a chat");
    assertThat(report.capabilities()).doesNotContain(Capability.RAW_PROMPT);
  }

  private static String completion(int promptTokens) {
    return """
    {"choices": [{"text": " Paris", "finish_reason": "length"}],
     "usage": {"prompt_tokens": %d, "completion_tokens": 1}}
    """
        .formatted(promptTokens);
  }

  @Test
  void asksReasoningModelsInTheirWords() {
    var fields = Set.of("model", "messages", "max_completion_tokens", "stream");
    new ToyChat(SOUND, fields, true, fields, 3).serve(server);

    var report = report();

    assertThat(report.finding(Feature.CHAT).detail())
        .isEqualTo("with max_completion_tokens, without temperature");
    assertThat(report.has(Feature.THINKING)).isTrue();
    assertThat(report.finding(Feature.STREAMING).detail()).isEqualTo("1 pieces, without usage");
  }

  @Test
  void believesInALimitOfThinkingThatIsKept() {
    var fields = new HashSet<>(ToyChat.PROTOCOL);
    fields.add("thinking_token_budget");
    new ToyChat(SOUND, fields, false, fields, 40).serve(server);

    try (var probed = probed()) {
      assertThat(probed.report().finding(Feature.THINKING_LIMIT).detail())
          .isEqualTo("thinking_token_budget");
      var request = CompletionRequest.of(Prompt.chat("", "Hi"), 50).withThinkingTokens(5);
      assertThat(probed.model().complete(request).usage().thinking()).isEqualTo(5);
    }
  }

  @Test
  void doesNotBelieveInALimitOfThinkingThatIsNotKept() {
    var fields = new HashSet<>(ToyChat.PROTOCOL);
    fields.add("thinking_token_budget");
    new ToyChat(SOUND, fields, false, ToyChat.PROTOCOL, 40).serve(server);

    var report = report();

    assertThat(report.finding(Feature.THINKING_LIMIT).detail())
        .isEqualTo("thinking_token_budget is known, but was not kept to");
    assertThat(report.capabilities()).doesNotContain(Capability.THINKING_LIMIT);
  }

  @Test
  void asksForEffortWhereAServerTakesThat() {
    var fields = new HashSet<>(ToyChat.PROTOCOL);
    fields.add("reasoning_effort");
    new ToyChat(SOUND, fields, true, fields, 2).serve(server);

    try (var probed = probed()) {
      assertThat(probed.report().finding(Feature.THINKING_EFFORT).detail())
          .isEqualTo("low, medium, high");
      assertThat(probed.report().capabilities())
          .contains(Capability.THINKING_EFFORT)
          .doesNotContain(Capability.THINKING_LIMIT);
      assertThat(availability(probed.report(), Approach.HANG_UP).why())
          .endsWith("besides, an effort: low, medium, high");
      probed.model().complete(thinking(5000));
      assertThat(server.last().json().path("reasoning_effort").asString()).isEqualTo("medium");
      probed.model().complete(thinking(0));
      assertThat(server.last().json().path("reasoning_effort").asString()).isEqualTo("low");
    }
  }

  private static CompletionRequest thinking(int tokens) {
    return CompletionRequest.of(Prompt.chat("", "Hi"), tokens + 50).withThinkingTokens(tokens);
  }

  @Test
  void doesNotBelieveInAnEffortThatMayBeAnything() {
    new ToyChat(SOUND, ToyChat.PROTOCOL, false, ToyChat.PROTOCOL, 40).serve(server);

    assertThat(report().finding(Feature.THINKING_EFFORT).detail())
        .isEqualTo("reasoning_effort is not looked at");
    assertThat(report().capabilities()).doesNotContain(Capability.THINKING_EFFORT);
  }

  @Test
  void addsUpWhatItSpends() {
    new ToyLlamaCpp(SOUND).serve(server);

    var spent = report().spent();

    int asked =
        server.heard("/completion").stream()
            .mapToInt(each -> each.json().path("n_predict").asInt())
            .sum();
    int chats = server.heard("/v1/chat/completions").size();
    // the first chat asks for 16 and gets 9; the rest look for fields, with one token each
    assertThat(spent.completion()).isEqualTo(asked + 9 + (chats - 2));
  }

  @Test
  void failsWhereNobodyIs() {
    server.close();

    assertThatExceptionOfType(CompletionFailed.class)
        .isThrownBy(this::report)
        .withMessage(server.endpoint() + ": no connection");
  }

  @Test
  void failsWhereTheKeyIsRefused() {
    var refusal = Play.status(401, Map.of(), "{\"error\":{\"message\":\"who are you?\"}}");
    server.on("/v1/models", refusal).on("/v1/chat/completions", refusal);

    assertThatExceptionOfType(CompletionFailed.class)
        .isThrownBy(this::report)
        .withMessage(server.endpoint() + ": does not accept the API key (401): who are you?");
    assertThatExceptionOfType(CompletionFailed.class)
        .isThrownBy(
            () -> LanguageModels.connect(server.endpoint(), "m", Optional.empty(), settings()))
        .withMessage(server.endpoint() + ": does not accept the API key (401): who are you?");
  }

  private ProbeReport report() {
    try (var probed = probed()) {
      return probed.report();
    }
  }

  private Probed probed() {
    return LanguageModels.probed(server.endpoint(), Optional.empty(), Optional.empty(), settings());
  }

  private static WireSettings settings() {
    return WireSettings.standard()
        .withRetries(Retries.none())
        .withAllowed(AllowedHosts.only("127.0.0.1"));
  }

  private static Set<Approach> available(ProbeReport report) {
    var available = new HashSet<Approach>();
    report.strategies().stream()
        .filter(Availability::available)
        .forEach(each -> available.add(each.strategy()));
    return available;
  }

  private static Availability availability(ProbeReport report, Approach strategy) {
    return report.strategies().stream()
        .filter(each -> each.strategy() == strategy)
        .findFirst()
        .orElseThrow();
  }
}
