package org.basir.ingest.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// Writes PDFs line by line, for tests.
///
/// A line is text with a mark before it: `#` bold, `>` indented, `+` a gap above, `^` at the top
/// edge; marks combine.
final class PdfPages {

  private static final float LEFT = 100;
  private static final float SPACING = 15;

  private PdfPages() {}

  static byte[] of(List<List<String>> pages) {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      for (List<String> lines : pages) {
        write(document, lines);
      }
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(PDDocument document, List<String> lines) throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (var stream = new PDPageContentStream(document, page)) {
      float y = 760;
      for (String line : lines) {
        String text = line.replaceFirst("^[#>+^]+ ?", "");
        String marks = line.substring(0, line.length() - text.length());
        y -= marks.contains("+") ? 2 * SPACING : SPACING;
        show(stream, marks, text, marks.contains("^") ? 800 : y);
      }
    }
  }

  private static void show(PDPageContentStream stream, String marks, String text, float y)
      throws IOException {
    PDFont font = new PDType1Font(marks.contains("#") ? FontName.TIMES_BOLD : FontName.TIMES_ROMAN);
    stream.beginText();
    stream.setFont(font, 12);
    stream.newLineAtOffset(marks.contains(">") ? LEFT + 30 : LEFT, y);
    stream.showText(text);
    stream.endText();
  }
}
