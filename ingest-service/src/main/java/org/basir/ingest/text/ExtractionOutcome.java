package org.basir.ingest.text;

/// What came of reading a file.
public sealed interface ExtractionOutcome {

  /// The file was read.
  record Extracted(ExtractedText text) implements ExtractionOutcome {}

  /// The file cannot be read, and never will be: asking again gives the same answer.
  ///
  /// @param slug short and stable, such as `pdf-encrypted`
  /// @param title the same for every file with this slug
  /// @param detail what was found in this file
  record Refused(String slug, String title, String detail) implements ExtractionOutcome {}
}
