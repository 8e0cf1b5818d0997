package org.basir.inference.llm.http.probe;

import org.basir.inference.llm.Approach;

/// Whether a strategy can be used.
///
/// @param why one line: how, or what is missing
public record Availability(Approach strategy, boolean available, String why) {}
