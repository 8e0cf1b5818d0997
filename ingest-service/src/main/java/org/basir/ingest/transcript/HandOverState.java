package org.basir.ingest.transcript;

import org.jspecify.annotations.Nullable;

/// Whether the classifier has the excerpts and, if it refuses them, why.
public record HandOverState(HandOverStatus status, @Nullable ProblemDetails problem) {}
