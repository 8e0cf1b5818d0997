package org.basir.inference.llm.http;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionFailed.Cause;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.http.probe.Feature;
import org.basir.inference.llm.provider.Effort;
import tools.jackson.databind.node.ObjectNode;

/// Looks for the efforts of thinking that a server takes: those that it doesn't refuse, if it
/// refuses one that doesn't exist.
record EffortTrial() implements Trial {

  static final String FIELD = "reasoning_effort";

  private static final CompletionRequest QUESTION =
      CompletionRequest.of(Prompt.chat("Be brief.", "Hi"), 1);

  @Override
  public Feature feature() {
    return Feature.THINKING_EFFORT;
  }

  @Override
  public void on(Bench bench) {
    if (takes(bench, "no such effort")) {
      bench.found(feature(), false, FIELD + " is not looked at");
      return;
    }
    var efforts = efforts(bench);
    bench.dialect(bench.dialect().withEfforts(efforts));
    bench.found(feature(), !efforts.isEmpty(), efforts.isEmpty() ? "none" : words(efforts));
  }

  private static Set<Effort> efforts(Bench bench) {
    var taken = EnumSet.noneOf(Effort.class);
    Arrays.stream(Effort.values()).filter(each -> takes(bench, each.word())).forEach(taken::add);
    return taken;
  }

  private static String words(Set<Effort> efforts) {
    return efforts.stream().map(Effort::word).collect(Collectors.joining(", "));
  }

  private static boolean takes(Bench bench, String effort) {
    var protocol = new ChatProtocol(bench.endpoint(), bench.model(), bench.dialect());
    var question = protocol.question(QUESTION, false).deepCopy();
    ((ObjectNode) question).put(FIELD, effort);
    try {
      bench.spend(bench.wire().pay(protocol.address(), question, protocol::read));
      return true;
    } catch (CompletionFailed failure) {
      if (failure.reason() != Cause.REFUSED) {
        throw failure;
      }
      return false;
    }
  }
}
