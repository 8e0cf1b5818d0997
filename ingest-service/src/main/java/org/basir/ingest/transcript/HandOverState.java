package org.basir.ingest.transcript;

import org.jspecify.annotations.Nullable;

/// Whether the classifier has the excerpts.
///
/// @param problem why it refuses them or, while it is tried again, why the last attempt failed
public record HandOverState(HandOverStatus status, @Nullable ProblemDetails problem) {}
