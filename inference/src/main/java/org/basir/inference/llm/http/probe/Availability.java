package org.basir.inference.llm.http.probe;

/// Whether a strategy can be used.
///
/// @param why one line: how, or what is missing
public record Availability(Strategy strategy, boolean available, String why) {}
