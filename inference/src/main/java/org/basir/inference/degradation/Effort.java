package org.basir.inference.degradation;

/// A level of effort that an engine offers instead of a number of tokens.
///
/// @param name as the engine calls it
/// @param tokens of thinking that it usually takes, above 0
public record Effort(String name, long tokens) {

  public Effort {
    if (tokens < 1) {
      throw new IllegalArgumentException("Effort %s takes %d tokens".formatted(name, tokens));
    }
  }
}
