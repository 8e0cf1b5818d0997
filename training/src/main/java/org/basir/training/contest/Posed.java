package org.basir.training.contest;

import org.basir.inference.strategy.Strategy;

/// A question as an entrant puts it.
///
/// @param text as the model reads it, before what the strategy adds
public record Posed(String text, Strategy strategy) {}
