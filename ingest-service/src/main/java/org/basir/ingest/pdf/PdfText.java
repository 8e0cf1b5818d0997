package org.basir.ingest.pdf;

import java.util.List;
import org.basir.ingest.pdf.ChildReport.Failed;
import org.basir.ingest.pdf.ChildReport.Read;
import org.basir.ingest.text.Block;
import org.basir.ingest.text.ExtractionLimits;
import org.basir.ingest.text.ExtractionOutcome;
import org.basir.ingest.text.ExtractionOutcome.Refused;
import org.basir.ingest.text.MediaType;
import org.basir.ingest.text.TextAssembly;

/// Reads the text of a PDF and puts its lines together to paragraphs.
public final class PdfText {

  private PdfText() {}

  /// Reads a PDF; broken, encrypted, scanned and excessive ones are refused within the time limit.
  public static ExtractionOutcome read(byte[] bytes, ExtractionLimits limits, PdfReaders readers) {
    return switch (readers.read(bytes, limits)) {
      case Read(RawPdf pdf) -> assemble(pdf);
      case Failed(String slug, String detail) -> refused(slug, detail);
    };
  }

  private static ExtractionOutcome assemble(RawPdf pdf) {
    Lines lines = Lines.of(pdf.lines());
    List<List<PdfLine>> pages = ContentsPages.remove(PageFurniture.remove(lines.readable()));
    List<Block> blocks = BlockMaking.of(Grouping.of(pages));
    return TextAssembly.of(MediaType.PDF, blocks, pdf.pages(), lines.dropped() + pdf.lostLines());
  }

  private static Refused refused(String slug, String detail) {
    String title =
        switch (slug) {
          case "pdf-encrypted" -> "The PDF is encrypted";
          case "too-many-pages" -> "The PDF has too many pages";
          case "too-much-text" -> "The file has too much text";
          case "pdf-too-demanding" -> "The PDF asks for too much";
          default -> "The PDF is broken";
        };
    return new Refused(slug, title, "The PDF was not read: " + detail);
  }
}
