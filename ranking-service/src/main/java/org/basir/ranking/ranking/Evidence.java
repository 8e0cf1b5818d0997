package org.basir.ranking.ranking;

import org.jspecify.annotations.Nullable;

/// An excerpt that speaks of a sector.
///
/// @param excerpt its id
/// @param score how surely it does, 0 to 1
public record Evidence(
    String excerpt,
    String text,
    String section,
    String heading,
    @Nullable String part,
    @Nullable Integer page,
    double score) {}
