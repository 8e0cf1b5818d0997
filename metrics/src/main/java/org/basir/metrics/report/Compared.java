package org.basir.metrics.report;

/// A row of a comparison: a baseline evaluated on the same data.
///
/// @param name as the table shows it
/// @param <E> the kind of evaluation
public record Compared<E>(String name, E evaluation) {}
