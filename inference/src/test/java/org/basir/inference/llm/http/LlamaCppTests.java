package org.basir.inference.llm.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.basir.inference.llm.Capability;
import org.basir.inference.llm.Completion.Alternative;
import org.basir.inference.llm.Completion.End;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.Sampling;
import org.basir.inference.llm.TokenIds;
import org.basir.inference.llm.TokenUsage;
import org.basir.inference.llm.TokenUsage.Source;
import org.basir.inference.llm.UnsupportedRequest;
import org.basir.inference.llm.http.kit.Play;
import org.basir.inference.llm.http.kit.ScriptedServer;
import org.basir.inference.llm.http.wire.AllowedHosts;
import org.basir.inference.llm.http.wire.WireSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LlamaCppTests {

  private static final Prompt PROMPT = new Prompt.Tokens(TokenIds.of(1, 450, 7483));

  private final ScriptedServer server = ScriptedServer.start();
  private final LanguageModel model =
      LanguageModels.llamaCpp(
          server.endpoint(),
          "tiny",
          Optional.empty(),
          WireSettings.standard().withAllowed(AllowedHosts.only("127.0.0.1")));

  @AfterEach
  void stop() {
    model.close();
    server.close();
  }

  @Test
  void asksInItsWords() {
    server.on("/completion", Play.json(Recorded.text("llamacpp-answer.json")));

    model.complete(
        CompletionRequest.of(PROMPT, 5)
            .withSampling(new Sampling(0.5, 0.9, 7))
            .withStops("\n")
            .withAlternatives(3)
            .withBiases(Map.of(278, -1.5)));

    assertThat(server.last().json()).isEqualTo(Recorded.json("llamacpp-question.json"));
  }

  @Test
  void readsAnAnswer() {
    server.on("/completion", Play.json(Recorded.text("llamacpp-answer.json")));

    var completion =
        model.complete(CompletionRequest.of(new Prompt.Raw("x"), 5).withStops("a", " second"));

    assertThat(completion.text()).isEqualTo(" the second");
    assertThat(completion.thinking()).isEmpty();
    assertThat(completion.tokens()).contains(TokenIds.of(278, 1473));
    assertThat(completion.end()).isEqualTo(End.STOP_TEXT);
    assertThat(completion.first())
        .containsExactly(new Alternative(278, " the", -1.5), new Alternative(263, " a", -2.5));
    assertThat(completion.usage()).isEqualTo(new TokenUsage(6, 5, 0, 2, Source.REPORTED));
  }

  @Test
  void tellsEachPieceOfAStream() {
    server.on("/completion", Play.events(Recorded.text("llamacpp-stream.txt")));
    var heard = new ArrayList<String>();

    var completion =
        model.complete(CompletionRequest.of(PROMPT, 5).withStops("largest"), heard::add);

    assertThat(heard).containsExactly(" the", " second", " ", "largest");
    assertThat(completion.text()).isEqualTo(" the second largest");
    assertThat(completion.tokens()).contains(TokenIds.of(278, 1473, 10150));
    assertThat(completion.end()).isEqualTo(End.STOP_TEXT);
    assertThat(completion.usage()).isEqualTo(new TokenUsage(6, 5, 0, 3, Source.REPORTED));
    assertThat(server.last().json().path("stream").asBoolean()).isTrue();
  }

  @Test
  void endsWhenTheListenerHadEnough() {
    server.on("/completion", Play.events(Recorded.text("llamacpp-stream.txt")));

    var completion =
        model.complete(CompletionRequest.of(PROMPT, 5), piece -> !piece.equals(" second"));

    assertThat(completion.text()).isEqualTo(" the second");
    assertThat(completion.end()).isEqualTo(End.CANCELLED);
    assertThat(completion.usage()).isEqualTo(new TokenUsage(6, 0, 0, 2, Source.COUNTED));
  }

  @Test
  void tellsWhatABrokenStreamMayHaveCost() {
    server.on(
        "/completion",
        Play.brokenEvents(
            Recorded.text("llamacpp-stream.txt")
                .lines()
                .limit(4)
                .reduce("", (all, line) -> all + line + "\n")));

    var failure =
        catchThrowableOfType(
            CompletionFailed.class,
            () -> model.complete(CompletionRequest.of(PROMPT, 5), _ -> true));

    assertThat(failure.reason()).isEqualTo(CompletionFailed.Cause.UNREACHABLE);
    assertThat(failure.spent().prompt()).isEqualTo(6);
    assertThat(failure.spent().completion()).isEqualTo(2);
  }

  @Test
  void refusesAStreamThatEndsEarly() {
    server.on("/completion", Play.events("data: {\"content\":\"a\",\"stop\":false}\n\n"));

    assertThatExceptionOfType(CompletionFailed.class)
        .isThrownBy(() -> model.complete(CompletionRequest.of(PROMPT, 5), _ -> true))
        .withMessageContaining("ended before its end");
  }

  @Test
  void readsAPromptWithoutProducingAnything() {
    server.on("/completion", Play.json(Recorded.text("llamacpp-answer.json")));

    var completion = model.complete(CompletionRequest.of(PROMPT, 0).withAlternatives(2));

    assertThat(completion.text()).isEmpty();
    assertThat(completion.tokens()).contains(TokenIds.none());
    assertThat(completion.first()).hasSize(2);
    assertThat(completion.end()).isEqualTo(End.LENGTH);
    assertThat(completion.usage().completion()).isEqualTo(2);
    assertThat(server.last().json().path("n_predict").asInt()).isEqualTo(1);
  }

  @Test
  void rendersChats() {
    server
        .on("/apply-template", Play.json("{\"prompt\":\"<|user|>Hi\"}"))
        .on("/completion", Play.json(Recorded.text("llamacpp-answer.json")));

    model.complete(CompletionRequest.of(Prompt.chat("Be brief.", "Hi"), 5));

    assertThat(server.heard("/apply-template").getFirst().json().path("messages").size())
        .isEqualTo(2);
    assertThat(server.last().json().path("prompt").asString()).isEqualTo("<|user|>Hi");
  }

  @Test
  void splitsAndJoins() {
    server
        .on("/tokenize", Play.json("{\"tokens\":[15043,3186]}"))
        .on("/detokenize", Play.json("{\"content\":\" Hello world\"}"));

    assertThat(model.tokenize("Hello world")).isEqualTo(TokenIds.of(15043, 3186));
    assertThat(server.last().json().path("add_special").asBoolean()).isFalse();
    assertThat(model.read(new Prompt.Raw("Hello world")).size()).isEqualTo(2);
    assertThat(server.last().json().path("add_special").asBoolean()).isTrue();
    assertThat(model.text(TokenIds.of(15043, 3186))).isEqualTo(" Hello world");
  }

  @Test
  void writesBarredAndForcedTokensAsItReadsThem() {
    server.on("/completion", Play.json(Recorded.text("llamacpp-answer.json")));

    model.complete(CompletionRequest.of(PROMPT, 1).withBiases(Map.of(3, Double.NEGATIVE_INFINITY)));
    assertThat(server.last().json().path("logit_bias")).hasToString("[[3,false]]");

    model.complete(CompletionRequest.of(PROMPT, 1).withBiases(Map.of(3, Double.POSITIVE_INFINITY)));
    assertThat(server.last().json().path("logit_bias")).hasToString("[[3,10000.0]]");
  }

  @Test
  void asksForAnAnswerOfAShape() {
    server.on("/completion", Play.json(Recorded.text("llamacpp-answer.json")));

    model.complete(CompletionRequest.of(PROMPT, 9).withJsonSchema("{\"type\":\"object\"}"));

    assertThat(server.last().json().path("json_schema")).hasToString("{\"type\":\"object\"}");
  }

  @Test
  void refusesWhatItCanNotDo() {
    assertThatExceptionOfType(UnsupportedRequest.class)
        .isThrownBy(() -> model.complete(CompletionRequest.of(PROMPT, 9).withThinkingTokens(4)))
        .satisfies(refusal -> assertThat(refusal.missing()).isEqualTo(Capability.THINKING_LIMIT));
    assertThat(server.heard()).isEmpty();
  }

  @Test
  void saysWhatTheServerSays() {
    server.on(
        "/completion",
        Play.status(400, Map.of(), "{\"error\":{\"message\":\"Prompt contains invalid tokens\"}}"));

    assertThatExceptionOfType(CompletionFailed.class)
        .isThrownBy(() -> model.complete(CompletionRequest.of(PROMPT, 1)))
        .withMessage(server.endpoint() + ": answers 400: Prompt contains invalid tokens");
  }
}
