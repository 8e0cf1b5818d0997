package org.basir.inference.llm.http;

import java.util.Objects;
import java.util.stream.Stream;
import org.basir.inference.llm.Completion;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionFailed.Cause;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.TokenUsage;
import org.basir.inference.llm.http.probe.Feature;

/// Asks a small question, in the words that the server takes.
record ChatTrial() implements Trial {

  private static final CompletionRequest QUESTION =
      CompletionRequest.of(Prompt.chat("Be brief.", "What is 17 + 4?"), 16);

  @Override
  public Feature feature() {
    return Feature.CHAT;
  }

  @Override
  public void on(Bench bench) {
    var completion = inSomeDialect(bench);
    bench.found(Feature.CHAT, true, words(bench.dialect()));
    bench.found(
        Feature.USAGE,
        completion.usage().source() == TokenUsage.Source.REPORTED,
        completion.usage().thinking() > 0 ? "thinking apart" : "");
    boolean thinks = !completion.thinking().isEmpty();
    bench.dialect(bench.dialect().withThinking(thinks, bench.dialect().thinkingField()));
    bench.found(Feature.THINKING, thinks, thinks ? "" : thought(completion));
  }

  private static String thought(Completion completion) {
    return completion.text().contains("<think>")
        ? "the model thinks, but the server leaves it in the text"
        : "the model showed no thinking";
  }

  private static Completion inSomeDialect(Bench bench) {
    var first = bench.dialect();
    var renamed = first.withTokensField("max_completion_tokens");
    CompletionFailed refusal = null;
    var dialects = Stream.of(first, renamed, renamed.withoutSampling(), Dialect.of(Family.SHARED));
    for (var dialect : dialects.distinct().toList()) {
      try {
        bench.dialect(dialect);
        return bench.complete(QUESTION);
      } catch (CompletionFailed failure) {
        if (failure.reason() != Cause.REFUSED) {
          throw failure;
        }
        refusal = refusal == null ? failure : refusal;
      }
    }
    bench.dialect(first);
    throw Objects.requireNonNull(refusal);
  }

  private static String words(Dialect dialect) {
    return dialect.tokensField().equals("max_tokens")
        ? ""
        : "with " + dialect.tokensField() + (dialect.sampling() ? "" : ", without temperature");
  }
}
