package org.basir.inference.degradation;

import java.util.OptionalLong;

/// The one more attempt after thinking used up a call that then has no answer: go on from the
/// thinking with its closing text, for as long as an answer may be.
public final class Salvage {

  private Salvage() {}

  /// The most tokens of that attempt; empty if there is an answer, or nothing to go on from or
  /// with.
  ///
  /// @param answer what was produced after the thinking
  /// @param thinking tokens that were produced before
  /// @param reserved tokens still kept for the answer
  public static OptionalLong of(String answer, long thinking, long reserved) {
    return answer.isBlank() && thinking > 0 && reserved > 0
        ? OptionalLong.of(reserved)
        : OptionalLong.empty();
  }
}
