package org.basir.inference.llm.http;

import java.util.List;
import java.util.Optional;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionFailed.Cause;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.http.probe.Feature;
import org.basir.inference.llm.http.probe.Verdict;
import tools.jackson.databind.node.ObjectNode;

/// Looks for the field that limits thinking. A server that knows a field refuses a text for its
/// number; one that ignores it, as most do with unknown fields, does not. Then sees whether the
/// limit is kept.
record ThinkingLimitTrial() implements Trial {

  private static final List<String> NAMES =
      List.of("thinking_token_budget", "reasoning_budget_tokens", "thinking_budget_tokens");

  private static final int LIMIT = 8;

  /// For the closing marker, a text that leads to it, and a character that is still open.
  private static final int SLACK = 8;

  private static final CompletionRequest QUESTION =
      CompletionRequest.of(Prompt.chat("Think step by step.", "What is 17 * 23 + 4?"), 64);

  @Override
  public Feature feature() {
    return Feature.THINKING_LIMIT;
  }

  @Override
  public void on(Bench bench) {
    var field = NAMES.stream().filter(name -> refusesText(bench, name)).findFirst();
    if (field.isEmpty() || refusesText(bench, "no_such_field")) {
      bench.found(Feature.THINKING_LIMIT, false, "no field for it is known to the server");
    } else if (bench.has(Feature.THINKING)) {
      bench.dialect(bench.dialect().withThinking(true, field));
      tryLimit(bench, field.get());
    } else {
      bench.found(
          Feature.THINKING_LIMIT,
          Verdict.UNKNOWN,
          "the server knows " + field.get() + ", but the model showed no thinking to limit");
    }
  }

  private static void tryLimit(Bench bench, String field) {
    var completion = bench.complete(QUESTION.withThinkingTokens(LIMIT));
    boolean kept = completion.usage().thinking() <= LIMIT + SLACK && !completion.text().isBlank();
    bench.dialect(bench.dialect().withThinking(true, kept ? Optional.of(field) : Optional.empty()));
    bench.found(
        Feature.THINKING_LIMIT, kept, field + (kept ? "" : " is known, but was not kept to"));
  }

  private static boolean refusesText(Bench bench, String field) {
    var protocol = new ChatProtocol(bench.endpoint(), bench.model(), bench.dialect());
    var question = protocol.question(QUESTION.withMaxTokens(1), false).deepCopy();
    ((ObjectNode) question).put(field, "x");
    try {
      bench.spend(bench.wire().pay(protocol.address(), question, protocol::read));
      return false;
    } catch (CompletionFailed failure) {
      return failure.reason() == Cause.REFUSED;
    }
  }
}
