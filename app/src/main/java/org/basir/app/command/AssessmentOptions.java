package org.basir.app.command;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How a language model is to score sectors, and what that may cost.
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class AssessmentOptions {

  @Mixin private ServerOptions server;

  @Option(
      names = "--tokens",
      paramLabel = "N",
      description = "The most tokens for the whole, prompts included; never exceeded.")
  private @Nullable Long tokens;

  @Option(
      names = "--method",
      defaultValue = "pointwise",
      description =
          "pointwise, pairwise, pairwise-both or listwise:WINDOW:STRIDE (default:"
              + " ${DEFAULT-VALUE}).")
  private String method;

  @Option(
      names = "--thinking",
      paramLabel = "N",
      defaultValue = "0",
      description = "The most tokens of thinking for each question (default: none).")
  private long thinking;

  @Option(
      names = "--strategy",
      description =
          "How thinking is kept to that: direct (none), vanilla, hard-cap, advisory, announced,"
              + " guided, top-k, plan or plan-steps (default: direct, or hard-cap with --thinking).")
  private @Nullable String strategy;

  @Option(
      names = "--markers",
      defaultValue = "tags",
      description =
          "What is around the thinking: tags (<think>), or words for models that were not trained"
              + " to think (default: ${DEFAULT-VALUE}).")
  private String markers;

  @Option(
      names = "--fresh",
      description =
          "Ask again what other assessments had answered, so that tokens tell all it costs.")
  private boolean fresh;

  @Option(
      names = "--tenant",
      defaultValue = "local",
      description = "Whose token budget it is (default: ${DEFAULT-VALUE}).")
  private String tenant;

  /// Whether a number of tokens was given.
  boolean isLimited() {
    return tokens != null;
  }

  /// What a suite started for this has to know of the server.
  Map<String, String> properties() {
    return server.properties();
  }

  /// The request about a budget.
  Map<String, Object> request(String budget) {
    var request = new HashMap<String, Object>();
    request.put("budget", budget);
    request.put("tenant", tenant);
    request.put("method", method);
    request.put("markers", markers);
    request.put("thinking", thinking);
    request.put("fresh", fresh);
    if (strategy != null) {
      request.put("strategy", strategy);
    }
    if (tokens != null) {
      request.put("tokens", tokens);
    }
    server.named().ifPresent(model -> request.put("model", model));
    request.put("endpoint", server.endpoint().api().toString());
    return request;
  }
}
