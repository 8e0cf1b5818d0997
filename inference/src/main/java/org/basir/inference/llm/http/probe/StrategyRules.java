package org.basir.inference.llm.http.probe;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.basir.inference.llm.Approach;

/// What each strategy needs of a server.
record StrategyRules(ProbeReport report) {

  Availability judge(Approach strategy) {
    return switch (strategy) {
      case DIRECT, VANILLA ->
          report.has(Feature.CHAT) || report.has(Feature.RAW_PROMPT)
              ? yes(strategy, "")
              : no(strategy, "the server neither chats nor goes on with a text");
      case HARD_CAP -> hardCap();
      case HANG_UP -> hangUp();
      case ADVISORY -> needing(strategy, "by the prompt", Feature.CHAT);
      case PLAN_AND_BUDGET -> needing(strategy, "by the prompts", Feature.CHAT);
      case ANNOUNCE ->
          needing(strategy, "in segments, counted in tokens", Feature.RAW_PROMPT, Feature.TOKENS);
      case BINARY_GUIDANCE ->
          needing(
              strategy,
              "in segments that end at line breaks",
              Feature.RAW_PROMPT,
              Feature.TOKENS,
              Feature.PROBABILITIES);
      case TOP_K_GUIDANCE -> topK();
      case EXACT_CAP, MARKERS ->
          no(strategy, "no server lets steps be changed: use a model in this process");
      case FULL_GUIDANCE ->
          no(strategy, "no server tells hidden states at every step: use a model in this process");
    };
  }

  private Availability hardCap() {
    var strategy = Approach.HARD_CAP;
    if (report.has(Feature.THINKING_LIMIT)) {
      return yes(strategy, "by the server: " + report.finding(Feature.THINKING_LIMIT).detail());
    }
    if (report.has(Feature.RAW_PROMPT)) {
      return yes(strategy, "in two requests: thinking up to the budget, then the answer");
    }
    return no(strategy, missing(Feature.THINKING_LIMIT, Feature.RAW_PROMPT));
  }

  private Availability hangUp() {
    var how = "when thinking is heard to pass the budget, then asking anew for an answer";
    return needing(
        Approach.HANG_UP,
        report.has(Feature.THINKING_EFFORT)
            ? how + "; besides, an effort: " + report.finding(Feature.THINKING_EFFORT).detail()
            : how,
        Feature.CHAT,
        Feature.STREAMING);
  }

  private Availability topK() {
    var binary = judge(Approach.BINARY_GUIDANCE);
    if (!binary.available() || report.mostAlternatives() < 2) {
      return no(
          Approach.TOP_K_GUIDANCE,
          binary.available() ? "the server tells one alternative only" : binary.why());
    }
    var how = "a token at each line's start, drawn among K likely ones";
    return yes(Approach.TOP_K_GUIDANCE, how + "; K up to " + report.mostAlternatives());
  }

  private Availability needing(Approach strategy, String how, Feature... needed) {
    var missing = missing(needed);
    return missing.isEmpty() ? yes(strategy, how) : no(strategy, missing);
  }

  private String missing(Feature... needed) {
    return Arrays.stream(needed)
        .filter(feature -> !report.has(feature))
        .map(feature -> "needs a server that " + feature.words())
        .collect(Collectors.joining("; "));
  }

  private static Availability yes(Approach strategy, String how) {
    return new Availability(strategy, true, how);
  }

  private static Availability no(Approach strategy, String why) {
    return new Availability(strategy, false, why);
  }
}
