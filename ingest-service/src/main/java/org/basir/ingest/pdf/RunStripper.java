package org.basir.ingest.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// Collects the lines of a document with fonts and positions. Runs in the child JVM.
final class RunStripper extends PDFTextStripper {

  /// The document has more text than is read.
  static final class TooMuchText extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final List<RunLine> lines = new ArrayList<>();
  private final Set<Long> lostLines = new HashSet<>();
  private final int mostCharacters;
  private List<Run> runs = new ArrayList<>();
  private float y;
  private boolean separated;
  private int characters;

  RunStripper(int mostCharacters) {
    this.mostCharacters = mostCharacters;
    setSortByPosition(true);
  }

  RawPdf read(PDDocument document) throws IOException {
    writeText(document, Writer.nullWriter());
    return new RawPdf(document.getNumberOfPages(), lostLines.size(), lines);
  }

  /// Counts what the superclass leaves out: glyphs without a known character.
  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    if (font.toUnicode(code) == null) {
      lostLines.add((long) getCurrentPageNo() << 32 | Math.round(matrix.getTranslateY()));
    }
    super.showGlyph(matrix, font, code, displacement);
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    characters += text.getUnicode().length();
    if (characters > mostCharacters) {
      throw new TooMuchText();
    }
    super.processTextPosition(text);
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    y = positions.getFirst().getYDirAdj();
    int from = 0;
    for (int i = 1; i <= positions.size(); i++) {
      if (i == positions.size() || !sameStyle(positions.get(from), positions.get(i))) {
        addRun(positions.subList(from, i));
        from = i;
      }
    }
  }

  private static boolean sameStyle(TextPosition one, TextPosition other) {
    return one.getFont().equals(other.getFont())
        && Math.abs(one.getFontSizeInPt() - other.getFontSizeInPt()) < 0.5;
  }

  private void addRun(List<TextPosition> positions) {
    TextPosition first = positions.getFirst();
    TextPosition last = positions.getLast();
    var text = new StringBuilder(separated ? " " : "");
    positions.forEach(position -> text.append(position.getUnicode()));
    String font = first.getFont().getName();
    runs.add(
        new Run(
            font == null ? "" : font,
            first.getFontSizeInPt(),
            first.getXDirAdj(),
            last.getXDirAdj() + last.getWidthDirAdj(),
            text.toString()));
    separated = false;
  }

  @Override
  protected void writeWordSeparator() {
    separated = true;
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writePageEnd() {
    endLine();
  }

  private void endLine() {
    if (runs.stream().anyMatch(run -> !run.isBlank())) {
      lines.add(new RunLine(getCurrentPageNo(), y, runs));
    }
    runs = new ArrayList<>();
    separated = false;
  }
}
