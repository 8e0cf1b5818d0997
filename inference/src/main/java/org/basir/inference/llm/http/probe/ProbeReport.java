package org.basir.inference.llm.http.probe;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.basir.inference.llm.Approach;
import org.basir.inference.llm.Capability;
import org.basir.inference.llm.TokenUsage;

/// What a server was seen to do.
///
/// @param endpoint the address, without secrets
/// @param protocol in which raw prompts go, in words
/// @param mostAlternatives the most likely first tokens that the server was seen to tell
/// @param findings one of each feature
/// @param spent what trying it cost
public record ProbeReport(
    String endpoint,
    String model,
    String protocol,
    int mostAlternatives,
    List<Finding> findings,
    TokenUsage spent) {

  public ProbeReport {
    findings = List.copyOf(findings);
  }

  public Finding finding(Feature feature) {
    return findings.stream()
        .filter(each -> each.feature() == feature)
        .findFirst()
        .orElse(new Finding(feature, Verdict.UNKNOWN, "not tried"));
  }

  public boolean has(Feature feature) {
    return finding(feature).verdict() == Verdict.YES;
  }

  /// What a model behind this server can be asked for.
  public Set<Capability> capabilities() {
    var capabilities = EnumSet.noneOf(Capability.class);
    findings.stream()
        .filter(each -> each.verdict() == Verdict.YES)
        .forEach(each -> capabilities.addAll(capabilities(each.feature())));
    return capabilities;
  }

  private static Set<Capability> capabilities(Feature feature) {
    return switch (feature) {
      case RAW_PROMPT -> EnumSet.of(Capability.RAW_PROMPT);
      case TOKENS -> EnumSet.of(Capability.TOKENS);
      case TEMPLATE -> EnumSet.of(Capability.TEMPLATE);
      case PROBABILITIES -> EnumSet.of(Capability.PROBABILITIES);
      case LOGIT_BIAS -> EnumSet.of(Capability.LOGIT_BIAS);
      case JSON_SCHEMA -> EnumSet.of(Capability.JSON_SCHEMA);
      case THINKING_LIMIT -> EnumSet.of(Capability.THINKING_LIMIT);
      case THINKING_EFFORT -> EnumSet.of(Capability.THINKING_EFFORT);
      case MODELS,
          CHAT,
          STREAMING,
          USAGE,
          STOP_TEXTS,
          BIAS_BEFORE_TEMPERATURE,
          THINKING,
          PROMPT_CACHE ->
          EnumSet.noneOf(Capability.class);
    };
  }

  /// Which strategies can be used, each with the reason.
  public List<Availability> strategies() {
    return Arrays.stream(Approach.values()).map(new StrategyRules(this)::judge).toList();
  }
}
