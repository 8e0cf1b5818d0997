package org.basir.metrics.run;

/// What is wrong at one place of a run file.
///
/// @param pointer within the file (RFC 6901): `/lines/7` of a TREC file, or the value in JSON
public record RunFault(String pointer, String detail) {}
