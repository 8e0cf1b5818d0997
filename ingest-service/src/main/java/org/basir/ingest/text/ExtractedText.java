package org.basir.ingest.text;

import java.util.List;

/// The text of a document and where its paragraphs are.
///
/// @param text all blocks, titles included, separated by blank lines; offsets of paragraphs count
///   its characters (UTF-16)
/// @param mediaType what the bytes were found to be
/// @param paragraphs in reading order, at least one
/// @param pages of a PDF; 0 where the format has none
/// @param droppedLines lines left out because their font or charset could not be decoded
public record ExtractedText(
    MediaType mediaType, String text, List<Paragraph> paragraphs, int pages, int droppedLines) {

  public ExtractedText {
    if (paragraphs.isEmpty()) {
      throw new IllegalArgumentException("no paragraphs");
    }
    if (pages < 0 || droppedLines < 0) {
      throw new IllegalArgumentException(
          "%d pages, %d dropped lines".formatted(pages, droppedLines));
    }
    paragraphs = List.copyOf(paragraphs);
  }
}
