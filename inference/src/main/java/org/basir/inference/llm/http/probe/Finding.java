package org.basir.inference.llm.http.probe;

/// What trying a feature showed.
///
/// @param detail one line, how or why not; may be empty
public record Finding(Feature feature, Verdict verdict, String detail) {}
