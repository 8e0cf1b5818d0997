package org.basir.inference.llm.http;

import org.basir.inference.llm.Completion;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.http.probe.Feature;

/// Goes on with a text, and with the same text as tokens.
record RawTrial() implements Trial {

  @Override
  public Feature feature() {
    return Feature.RAW_PROMPT;
  }

  @Override
  public void on(Bench bench) {
    var text = "The capital of France is";
    var ofText = bench.complete(CompletionRequest.of(new Prompt.Raw(text), 1));
    if (isWrapped(bench, ofText)) {
      bench.found(Feature.RAW_PROMPT, false, "the server puts texts into a chat");
      return;
    }
    var protocol = bench.dialect().family() == Family.LLAMA_CPP ? "/completion" : "/v1/completions";
    bench.found(Feature.RAW_PROMPT, true, protocol);
    bench.vocabulary().ifPresent(known -> tryTokens(bench, known, text, ofText.text()));
  }

  /// Whether a text of five words was read as many more tokens than it has.
  private static boolean isWrapped(Bench bench, Completion completion) {
    return bench.dialect().family() == Family.SHARED && completion.usage().prompt() > 10;
  }

  private static void tryTokens(Bench bench, Vocabulary known, String text, String expected) {
    var prompt = new Prompt.Tokens(known.tokens(text, true));
    var completion = bench.complete(CompletionRequest.of(prompt, 1));
    boolean told = completion.tokens().isPresent();
    bench.found(
        Feature.TOKENS,
        told && completion.text().equals(expected),
        told ? "" : "it does not tell the tokens it produced");
  }
}
