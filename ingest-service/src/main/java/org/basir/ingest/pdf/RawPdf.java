package org.basir.ingest.pdf;

import java.util.List;

/// What the child JVM found in a file.
///
/// @param pages of the file
/// @param lostLines lines with glyphs that stand for no known character
/// @param lines from top to bottom, page by page
record RawPdf(int pages, int lostLines, List<RunLine> lines) {

  RawPdf {
    lines = List.copyOf(lines);
  }
}
