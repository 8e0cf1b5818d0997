package org.basir.inference.usage;

import java.time.Duration;

/// What calls used, in sum.
public final class TokenSums {

  private long calls;
  private long prompt;
  private long cached;
  private long thinking;
  private long completion;
  private long units;
  private long overrun;
  private Duration latency = Duration.ZERO;

  void add(CallRecord call) {
    calls++;
    prompt += call.usage().prompt();
    cached += call.usage().cached();
    thinking += call.usage().thinking();
    completion += call.usage().completion();
    units += call.charged().units();
    overrun += call.charged().overrun();
    latency = latency.plus(call.latency());
  }

  void merge(TokenSums other) {
    calls += other.calls;
    prompt += other.prompt;
    cached += other.cached;
    thinking += other.thinking;
    completion += other.completion;
    units += other.units;
    overrun += other.overrun;
    latency = latency.plus(other.latency);
  }

  /// Calls made and denied.
  public long calls() {
    return calls;
  }

  public long prompt() {
    return prompt;
  }

  public long cached() {
    return cached;
  }

  public long thinking() {
    return thinking;
  }

  /// Thinking and answers.
  public long completion() {
    return completion;
  }

  /// Units that the ledger charged.
  public long units() {
    return units;
  }

  /// Units above the grants.
  public long overrun() {
    return overrun;
  }

  public Duration latency() {
    return latency;
  }
}
