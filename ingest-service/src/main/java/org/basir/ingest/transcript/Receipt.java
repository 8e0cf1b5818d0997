package org.basir.ingest.transcript;

/// The answer to a document sent in.
///
/// @param accepted whether there is something to be done about it; false if it is already known
public record Receipt(TranscriptSummary transcript, boolean accepted) {}
