package org.basir.inference.llm.http;

import java.util.Optional;
import java.util.Set;
import org.basir.inference.llm.provider.Effort;

/// How a server wants to be asked.
///
/// @param tokensField what it calls the most tokens to produce
/// @param sampling whether it takes temperature, top-p and seed
/// @param streamUsage whether it tells the usage of a stream if asked to
/// @param tellsStops whether it tells which stop text was met; otherwise stops are watched here
/// @param thinks whether it tells thinking apart, in chats
/// @param thinkingField what it calls the most tokens of thinking
/// @param efforts of thinking that it takes, where it takes no number
record Dialect(
    Family family,
    String tokensField,
    boolean sampling,
    boolean streamUsage,
    boolean tellsStops,
    boolean thinks,
    Optional<String> thinkingField,
    Set<Effort> efforts) {

  Dialect {
    efforts = Set.copyOf(efforts);
  }

  /// What most servers of a family take.
  static Dialect of(Family family) {
    return new Dialect(
        family,
        "max_tokens",
        true,
        true,
        family != Family.SHARED,
        false,
        Optional.empty(),
        Set.of());
  }

  Dialect withTokensField(String name) {
    return new Dialect(
        family, name, sampling, streamUsage, tellsStops, thinks, thinkingField, efforts);
  }

  Dialect withoutSampling() {
    return new Dialect(
        family, tokensField, false, streamUsage, tellsStops, thinks, thinkingField, efforts);
  }

  Dialect withoutStreamUsage() {
    return new Dialect(
        family, tokensField, sampling, false, tellsStops, thinks, thinkingField, efforts);
  }

  Dialect withTellsStops(boolean told) {
    return new Dialect(
        family, tokensField, sampling, streamUsage, told, thinks, thinkingField, efforts);
  }

  Dialect withThinking(boolean toldApart, Optional<String> limitField) {
    return new Dialect(
        family, tokensField, sampling, streamUsage, tellsStops, toldApart, limitField, efforts);
  }

  Dialect withEfforts(Set<Effort> taken) {
    return new Dialect(
        family, tokensField, sampling, streamUsage, tellsStops, thinks, thinkingField, taken);
  }

  /// Whether tokens of thinking can be told in any way.
  boolean steersThinking() {
    return thinkingField.isPresent() || !efforts.isEmpty();
  }
}
