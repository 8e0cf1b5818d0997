package org.basir.ingest.pdf;

import java.util.List;

/// A line as the file has it.
///
/// @param page from 1
/// @param y of the baseline, in points from the top edge of the page
/// @param runs from left to right
record RunLine(int page, float y, List<Run> runs) {

  RunLine {
    runs = List.copyOf(runs);
  }
}
