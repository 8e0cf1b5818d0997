package org.basir.inference.llm.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.basir.inference.llm.Capability;
import org.basir.inference.llm.Completion.Alternative;
import org.basir.inference.llm.Completion.End;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.PieceListener;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.TokenUsage;
import org.basir.inference.llm.TokenUsage.Source;
import org.basir.inference.llm.UnsupportedRequest;
import org.basir.inference.llm.http.kit.Play;
import org.basir.inference.llm.http.kit.ScriptedServer;
import org.basir.inference.llm.http.wire.AllowedHosts;
import org.basir.inference.llm.http.wire.Wire;
import org.basir.inference.llm.http.wire.WireSettings;
import org.basir.inference.llm.provider.ThinkingCut;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SharedChatTests {

  private static final String PATH = "/v1/chat/completions";
  private static final CompletionRequest HI =
      CompletionRequest.of(Prompt.chat("Be brief.", "Hi"), 20);

  private final ScriptedServer server = ScriptedServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void asksAsTheProtocolSays() {
    server.on(PATH, Play.json(Recorded.text("chat-answer.json")));

    able()
        .complete(
            HI.withAlternatives(2)
                .withBiases(Map.of(5, 1e9))
                .withJsonSchema("{\"type\":\"object\"}"));

    assertThat(server.last().json()).isEqualTo(Recorded.json("chat-question.json"));
  }

  @Test
  void readsAnAnswerWithThinkingToldApart() {
    server.on(PATH, Play.json(Recorded.text("chat-answer.json")));

    var completion = able().complete(HI.withAlternatives(2));

    assertThat(completion.text()).isEqualTo("Hello.");
    assertThat(completion.thinking()).isEqualTo("They greet me, so I greet.");
    assertThat(completion.tokens()).isEmpty();
    assertThat(completion.end()).isEqualTo(End.FINISHED);
    assertThat(completion.first())
        .containsExactly(new Alternative(-1, "Hello", -0.1), new Alternative(-1, "Hi", -2.4));
    assertThat(completion.usage()).isEqualTo(new TokenUsage(20, 16, 9, 12, Source.REPORTED));
  }

  @Test
  void tellsThinkingFromTextInAStream() {
    server.on(PATH, Play.events(Recorded.text("chat-stream.txt")));
    var ear = new Ear();

    var completion = able().complete(HI, ear);

    assertThat(ear.thought).containsExactly("They greet", " me.");
    assertThat(ear.said).containsExactly("Hel", "lo. ", "How?");
    assertThat(completion.end()).isEqualTo(End.LENGTH);
    assertThat(completion.usage()).isEqualTo(new TokenUsage(20, 0, 4, 9, Source.REPORTED));
    assertThat(server.last().json().path("stream_options")).hasToString("{\"include_usage\":true}");
  }

  @Test
  void watchesForStopsThatTheServerDoesNotTell() {
    server.on(PATH, Play.events(Recorded.text("chat-stream.txt")));

    var completion = able().complete(HI.withStops("llo"));

    assertThat(completion.text()).isEqualTo("Hello");
    assertThat(completion.end()).isEqualTo(End.STOP_TEXT);
    // 14 characters of thinking, 5 of text; 5 pieces; the prompt's 11 characters in 2 messages
    assertThat(completion.usage()).isEqualTo(new TokenUsage(12, 0, 4, 6, Source.ESTIMATED));
    assertThat(server.last().json().has("stop")).isFalse();
  }

  @Test
  void estimatesWhatACancelledThoughtCost() {
    server.on(PATH, Play.events(Recorded.text("chat-stream.txt")));
    var completion = able().complete(HI, piece -> false);

    assertThat(completion.end()).isEqualTo(End.CANCELLED);
    assertThat(completion.thinking()).isEqualTo("They greet");
    assertThat(completion.usage().source()).isEqualTo(Source.ESTIMATED);
    assertThat(completion.usage().thinking()).isEqualTo(3);
  }

  @Test
  void isCutWhereThinkingIsLongEnough() {
    server.on(PATH, Play.events(Recorded.text("chat-stream.txt")));
    var cut = new ThinkingCut(2);

    var completion = able().complete(HI, cut);

    assertThat(completion.end()).isEqualTo(End.CANCELLED);
    assertThat(completion.text()).isEmpty();
    assertThat(cut.thought()).isEqualTo(2);
  }

  @Test
  void chargesThePromptWhereAFailureMayHaveToBePaidFor() {
    server.on(PATH, Play.status(500, Map.of(), ""), Play.status(400, Map.of(), ""));

    assertThat(failure().spent()).isEqualTo(new TokenUsage(12, 0, 0, 0, Source.ESTIMATED));
    assertThat(failure().spent()).isEqualTo(TokenUsage.none());
  }

  private CompletionFailed failure() {
    return catchThrowableOfType(CompletionFailed.class, () -> able().complete(HI));
  }

  @Test
  void sharesTokensOutWhereTheServerDoesNotTellThinking() {
    server.on(
        PATH,
        Play.json(
            """
            {"choices":[{"finish_reason":"stop","message":{"content":"abcde",
             "reasoning_content":"fifteen letters"}}],
             "usage":{"prompt_tokens":3,"completion_tokens":12}}
            """));

    assertThat(able().complete(HI).usage())
        .isEqualTo(new TokenUsage(3, 0, 9, 12, Source.ESTIMATED));
  }

  @Test
  void cutsCountsThatContradictThemselves() {
    server.on(
        PATH,
        Play.json(
            """
            {"choices":[{"finish_reason":"stop","message":{"content":"a"}}],
             "usage":{"prompt_tokens":3,"completion_tokens":2,
              "prompt_tokens_details":{"cached_tokens":99},
              "completion_tokens_details":{"reasoning_tokens":7}}}
            """));

    assertThat(able().complete(HI).usage()).isEqualTo(new TokenUsage(3, 3, 2, 2, Source.REPORTED));
  }

  @Test
  void failsWhereAnAnswerIsWithheld() {
    server.on(
        PATH, Play.json("{\"choices\":[{\"finish_reason\":\"content_filter\",\"message\":{}}]}"));

    assertThatExceptionOfType(CompletionFailed.class)
        .isThrownBy(() -> able().complete(HI))
        .withMessage(server.endpoint() + ": the server withholds the answer");
  }

  @Test
  void failsWhereThereIsNoAnswer() {
    server.on(PATH, Play.json("{\"choices\":[]}"));

    assertThatExceptionOfType(CompletionFailed.class)
        .isThrownBy(() -> able().complete(HI))
        .withMessageContaining("ended before its end");
  }

  @Test
  void assumesNothingMore() {
    var model = LanguageModels.chat(server.endpoint(), "m", Optional.empty(), settings());

    for (var request :
        List.of(
            HI.withAlternatives(1),
            HI.withBiases(Map.of(1, 1.0)),
            HI.withPrompt(new Prompt.Raw("x")),
            HI.withJsonSchema("{}"))) {
      assertThatExceptionOfType(UnsupportedRequest.class).isThrownBy(() -> model.complete(request));
    }
    assertThat(server.heard()).isEmpty();
  }

  @Test
  void leavesOutWhatAServerRefuses() {
    server.on(PATH, Play.json(Recorded.text("chat-answer.json")));
    var dialect =
        Dialect.of(Family.SHARED).withTokensField("max_completion_tokens").withoutSampling();

    model(dialect).complete(HI);

    assertThat(server.last().json().propertyNames())
        .containsExactlyInAnyOrder("model", "messages", "max_completion_tokens", "stream");
  }

  @Test
  void limitsThinkingByTheFieldThatTheServerKnows() {
    server.on(PATH, Play.json(Recorded.text("chat-answer.json")));
    var dialect =
        Dialect.of(Family.SHARED).withThinking(true, Optional.of("thinking_token_budget"));

    model(dialect).complete(HI.withThinkingTokens(7));

    assertThat(server.last().json().path("thinking_token_budget").asInt()).isEqualTo(7);
  }

  private LanguageModel able() {
    return model(Dialect.of(Family.SHARED));
  }

  private LanguageModel model(Dialect dialect) {
    var wire = Wire.to(server.endpoint(), Optional.empty(), settings());
    var protocol = new ChatProtocol(server.endpoint(), "m", dialect);
    var routes = new Routes(Optional.of(protocol), Optional.empty(), Optional.empty());
    return new HttpLanguageModel("m", EnumSet.allOf(Capability.class), wire, routes);
  }

  private static WireSettings settings() {
    return WireSettings.standard().withAllowed(AllowedHosts.only("127.0.0.1"));
  }

  private static final class Ear implements PieceListener {
    private final List<String> thought = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    @Override
    public boolean goesOnAfter(String piece) {
      return said.add(piece);
    }

    @Override
    public boolean goesOnAfterThinking(String piece) {
      return thought.add(piece);
    }
  }
}
