package org.basir.inference.llm.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.basir.inference.llm.Completion.Alternative;
import org.basir.inference.llm.Completion.End;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.Sampling;
import org.basir.inference.llm.TokenIds;
import org.basir.inference.llm.TokenUsage;
import org.basir.inference.llm.TokenUsage.Source;
import org.basir.inference.llm.http.kit.Play;
import org.basir.inference.llm.http.kit.ScriptedServer;
import org.basir.inference.llm.http.wire.AllowedHosts;
import org.basir.inference.llm.http.wire.WireSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class VllmTests {

  private static final CompletionRequest REQUEST =
      CompletionRequest.of(new Prompt.Tokens(TokenIds.of(1, 2, 3)), 6)
          .withSampling(Sampling.plain(11))
          .withStops("\n")
          .withAlternatives(2)
          .withBiases(Map.of(9, Double.NEGATIVE_INFINITY));

  private final ScriptedServer server = ScriptedServer.start();
  private final LanguageModel model =
      LanguageModels.vllm(
          server.endpoint(),
          "m",
          Optional.empty(),
          WireSettings.standard().withAllowed(AllowedHosts.only("127.0.0.1")));

  @AfterEach
  void stop() {
    model.close();
    server.close();
  }

  @Test
  void asksWithItsFurtherFields() {
    play();
    model.complete(REQUEST, _ -> true);

    assertThat(server.heard("/v1/completions").getFirst().json())
        .isEqualTo(Recorded.json("vllm-question.json"));
  }

  @Test
  void readsTokensStopsAndAlternatives() {
    play();

    var completion = model.complete(REQUEST, _ -> true);

    assertThat(completion.text()).isEqualTo("So then\n");
    assertThat(completion.tokens()).contains(TokenIds.of(40, 42, 13));
    assertThat(completion.end()).isEqualTo(End.STOP_TEXT);
    assertThat(completion.first())
        .containsExactly(new Alternative(40, "piece", -0.4), new Alternative(41, "piece", -1.3));
    assertThat(completion.usage()).isEqualTo(new TokenUsage(3, 0, 0, 3, Source.REPORTED));
  }

  @Test
  void asksForTheTextOfATokenOnce() {
    play();
    model.complete(REQUEST, _ -> true);
    model.complete(REQUEST, _ -> true);

    assertThat(server.heard("/detokenize")).hasSize(2);
  }

  @Test
  void countsWhatACancelledAnswerCostUpToThere() {
    play();

    var completion = model.complete(REQUEST.withAlternatives(0), piece -> !piece.contains("then"));

    assertThat(completion.end()).isEqualTo(End.CANCELLED);
    assertThat(completion.usage()).isEqualTo(new TokenUsage(3, 0, 0, 2, Source.COUNTED));
  }

  @Test
  void rendersChatsWithoutAMarkerThatComesTwice() {
    server
        .on(
            "/tokenize",
            Play.json("{\"count\":4,\"tokens\":[1,50,51,52]}"),
            Play.json("{\"count\":1,\"tokens\":[1]}"))
        .on("/detokenize", Play.json("{\"prompt\":\"<user>Hi\"}"));

    assertThat(model.render(Prompt.chat("Be brief.", "Hi"))).isEqualTo("<user>Hi");
    assertThat(server.last().json().path("tokens")).hasToString("[50,51,52]");
  }

  private void play() {
    server
        .on("/v1/completions", Play.events(Recorded.text("vllm-stream.txt")))
        .on("/detokenize", Play.json("{\"prompt\":\"piece\"}"));
  }
}
