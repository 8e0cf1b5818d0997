package org.basir.ingest.pdf;

/// A line with everything undecodable taken out.
///
/// @param page from 1
/// @param y of the baseline, in points from the top
/// @param left in points
/// @param right in points
/// @param size of most letters, in points
/// @param emphasised whether all its letters are set in a bold or otherwise distinct font
/// @param lead what it starts with in such a font, a number aside, while the rest is not
/// @param text on one line, single blanks
record PdfLine(
    int page,
    float y,
    float left,
    float right,
    float size,
    boolean emphasised,
    String lead,
    String text) {

  boolean endsSentence() {
    return text.matches(".*[.!?;:][\"'’”)]*");
  }

  int words() {
    return text.split(" ", -1).length;
  }
}
