package org.basir.inference.llm.http;

import java.util.List;
import java.util.Map;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.http.probe.Feature;

/// Splits a text in each way there is, which also tells whose further fields the server takes.
record VocabularyTrial() implements Trial {

  private static final String TEXT = "budgets";

  @Override
  public Feature feature() {
    return Feature.TOKENS;
  }

  @Override
  public void on(Bench bench) {
    var known =
        List.<Map.Entry<Family, Vocabulary>>of(
            Map.entry(Family.LLAMA_CPP, new LlamaCppVocabulary(bench.wire(), bench.endpoint())),
            Map.entry(
                Family.VLLM, new VllmVocabulary(bench.wire(), bench.endpoint(), bench.model())));
    for (var each : known) {
      if (splits(each.getValue())) {
        bench.dialect(Dialect.of(each.getKey()));
        bench.vocabulary(each.getValue());
        return;
      }
    }
    bench.found(Feature.TOKENS, false, "no address splits a text");
  }

  /// A server that knows the address but not the question answers with no tokens.
  private static boolean splits(Vocabulary vocabulary) {
    try {
      var tokens = vocabulary.tokens(TEXT, false);
      return !tokens.isEmpty() && vocabulary.text(tokens).contains(TEXT);
    } catch (CompletionFailed failure) {
      return switch (failure.reason()) {
        case REFUSED, UNREADABLE, BROKEN -> false;
        case UNREACHABLE, OVERLOADED, TIMEOUT -> throw failure;
      };
    }
  }
}
