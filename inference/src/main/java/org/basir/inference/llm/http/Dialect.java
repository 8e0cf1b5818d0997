package org.basir.inference.llm.http;

import java.util.Optional;

/// How a server wants to be asked.
///
/// @param tokensField what it calls the most tokens to produce
/// @param sampling whether it takes temperature, top-p and seed
/// @param streamUsage whether it tells the usage of a stream if asked to
/// @param tellsStops whether it tells which stop text was met; otherwise stops are watched here
/// @param thinks whether it tells thinking apart, in chats
/// @param thinkingField what it calls the most tokens of thinking
record Dialect(
    Family family,
    String tokensField,
    boolean sampling,
    boolean streamUsage,
    boolean tellsStops,
    boolean thinks,
    Optional<String> thinkingField) {

  /// What most servers of a family take.
  static Dialect of(Family family) {
    return new Dialect(
        family, "max_tokens", true, true, family != Family.SHARED, false, Optional.empty());
  }

  Dialect withTokensField(String name) {
    return new Dialect(family, name, sampling, streamUsage, tellsStops, thinks, thinkingField);
  }

  Dialect withoutSampling() {
    return new Dialect(family, tokensField, false, streamUsage, tellsStops, thinks, thinkingField);
  }

  Dialect withoutStreamUsage() {
    return new Dialect(family, tokensField, sampling, false, tellsStops, thinks, thinkingField);
  }

  Dialect withTellsStops(boolean told) {
    return new Dialect(family, tokensField, sampling, streamUsage, told, thinks, thinkingField);
  }

  Dialect withThinking(boolean toldApart, Optional<String> limitField) {
    return new Dialect(
        family, tokensField, sampling, streamUsage, tellsStops, toldApart, limitField);
  }
}
