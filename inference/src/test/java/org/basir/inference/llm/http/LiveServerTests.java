package org.basir.inference.llm.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;
import org.basir.inference.llm.Capability;
import org.basir.inference.llm.Completion.End;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.TokenUsage.Source;
import org.basir.inference.llm.http.probe.Feature;
import org.junit.jupiter.api.Test;

/// Against a real llama.cpp server, if `BASIR_LLM_ENDPOINT` names one.
class LiveServerTests {

  @Test
  void findsWhatLlamaCppDoesAndCountsAsItDoes() {
    var server = LiveServer.assumed();

    try (var probed = server.probed()) {
      assertThat(probed.report().capabilities())
          .contains(
              Capability.RAW_PROMPT,
              Capability.TOKENS,
              Capability.TEMPLATE,
              Capability.PROBABILITIES,
              Capability.LOGIT_BIAS,
              Capability.JSON_SCHEMA);
      assertThat(probed.report().has(Feature.BIAS_BEFORE_TEMPERATURE)).isTrue();
      assertThat(probed.report().spent().source()).isEqualTo(Source.REPORTED);
      stopsWhereTokensSay(probed);
      cancels(probed);
    }
  }

  @Test
  void chatsByTheProtocolThatAllShare() {
    var server = LiveServer.assumed();
    var request = CompletionRequest.of(Prompt.chat("Be brief.", "Say hello."), 4);

    try (var model =
        LanguageModels.chat(server.endpoint(), "any", Optional.empty(), server.settings())) {
      var whole = model.complete(request);
      var streamed = model.complete(request, _ -> true);

      assertThat(streamed.text()).isEqualTo(whole.text());
      assertThat(whole.usage().source()).isEqualTo(Source.REPORTED);
      assertThat(streamed.usage().source()).isEqualTo(Source.REPORTED);
      assertThat(streamed.usage().total()).isEqualTo(whole.usage().total());
    }
  }

  private static void stopsWhereTokensSay(Probed probed) {
    var model = probed.model();
    var prompt = model.read(new Prompt.Raw("One, two, three,"));
    var request = CompletionRequest.of(new Prompt.Tokens(prompt), 6);
    var free = model.complete(request).tokens().orElseThrow();
    var stop = model.text(free.slice(3, 4));

    var completion = model.complete(request.withStops(stop));

    assertThat(completion.end()).isEqualTo(End.STOP_TEXT);
    assertThat(completion.text()).endsWith(stop);
    assertThat(completion.usage().prompt()).isEqualTo(prompt.size());
    assertThat(completion.usage().completion()).isEqualTo(completion.tokens().orElseThrow().size());
    assertThat(model.text(completion.tokens().orElseThrow())).isEqualTo(completion.text());
  }

  private static void cancels(Probed probed) {
    var heard = new ArrayList<String>();

    var completion =
        probed
            .model()
            .complete(
                CompletionRequest.of(new Prompt.Raw("Once upon a time"), 200),
                piece -> heard.add(piece) && heard.size() < 3);

    assertThat(completion.end()).isEqualTo(End.CANCELLED);
    assertThat(completion.usage().completion()).isEqualTo(3);
    assertThat(completion.usage().source()).isEqualTo(Source.COUNTED);
  }
}
