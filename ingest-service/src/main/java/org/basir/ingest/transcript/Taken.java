package org.basir.ingest.transcript;

/// What became of a document taken in at once.
public record Taken(Novelty novelty, TranscriptSummary transcript) {}
