package org.basir.app.client;

import org.jspecify.annotations.Nullable;

/// What a tenant, job or request may use and did use, in weighted tokens.
///
/// @param scope such as `tenant/job`
/// @param limit null if only those above limit it
/// @param window how long the limit counts
/// @param left by its own limit
/// @param overrun used above what was granted
public record TokenBudget(
    String scope,
    @Nullable Long limit,
    @Nullable String window,
    long spent,
    long reserved,
    @Nullable Long left,
    long overrun) {}
