package org.basir.inference.llm.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.basir.inference.llm.Completion;
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
    var fields = fields(bench);
    if (fields.isEmpty()) {
      bench.found(Feature.THINKING_LIMIT, false, "no field for it is known to the server");
    } else if (!bench.has(Feature.THINKING)) {
      unknown(bench, fields, "showed no thinking to limit");
    } else if (thought(bench, Optional.empty()).usage().thinking() <= LIMIT + SLACK) {
      unknown(bench, fields, "thought too little to limit");
    } else {
      tryLimits(bench, fields);
    }
  }

  private static void unknown(Bench bench, List<String> fields, String why) {
    bench.found(
        Feature.THINKING_LIMIT,
        Verdict.UNKNOWN,
        "the server knows " + fields.getFirst() + ", but the model " + why);
  }

  /// Those that the server knows; llama.cpp puts a chat's own in the place of the one it checks.
  private static List<String> fields(Bench bench) {
    var known = NAMES.stream().filter(name -> refusesText(bench, name)).toList();
    if (known.isEmpty() || refusesText(bench, "no_such_field")) {
      return List.of();
    }
    return bench.dialect().family() == Family.LLAMA_CPP
        ? Stream.concat(known.stream(), Stream.of("thinking_budget_tokens")).distinct().toList()
        : known;
  }

  private static void tryLimits(Bench bench, List<String> fields) {
    var kept = fields.stream().filter(field -> isKept(bench, field)).findFirst();
    bench.dialect(bench.dialect().withThinking(true, kept));
    bench.found(
        Feature.THINKING_LIMIT,
        kept.isPresent(),
        kept.orElse(fields.getFirst() + " is known, but was not kept to"));
  }

  private static boolean isKept(Bench bench, String field) {
    var completion = thought(bench, Optional.of(field));
    return completion.usage().thinking() <= LIMIT + SLACK && !completion.text().isBlank();
  }

  /// What the model thinks, limited by a field or not at all.
  private static Completion thought(Bench bench, Optional<String> field) {
    bench.dialect(bench.dialect().withThinking(true, field));
    return bench.complete(field.isPresent() ? QUESTION.withThinkingTokens(LIMIT) : QUESTION);
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
