package org.basir.ingest.transcript;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A transcript without its text.
///
/// @param mediaType as declared and, once extracted, as found
/// @param bytes of the file, 1 to 20 MiB
/// @param budget once extracted
/// @param version among the texts of the budget, from 1, once extracted
/// @param sameTextAs the version before, where other bytes gave the very same text
/// @param droppedLines lines that could not be decoded and were left out
/// @param problem why it is quarantined
/// @param handOver once extracted
public record TranscriptSummary(
    TranscriptId id,
    String name,
    String mediaType,
    Sha256 sha256,
    int bytes,
    TranscriptStatus status,
    @Nullable BudgetReference budget,
    @Nullable Integer version,
    @Nullable Integer sameTextAs,
    int paragraphs,
    int excerpts,
    int droppedLines,
    Instant receivedAt,
    @Nullable ProblemDetails problem,
    @Nullable HandOverState handOver) {}
