package org.basir.ingest.extraction;

import java.util.Optional;
import org.basir.ingest.html.HtmlText;
import org.basir.ingest.pdf.PdfReaders;
import org.basir.ingest.pdf.PdfText;
import org.basir.ingest.plain.PlainText;
import org.basir.ingest.text.English;
import org.basir.ingest.text.ExtractedText;
import org.basir.ingest.text.ExtractionLimits;
import org.basir.ingest.text.ExtractionOutcome;
import org.basir.ingest.text.ExtractionOutcome.Extracted;
import org.basir.ingest.text.ExtractionOutcome.Refused;
import org.basir.ingest.text.Refusals;

/// Reads a transcript from the bytes of a PDF, HTML or plain text file.
public final class Extraction {

  private final ExtractionLimits limits;
  private final PdfReaders readers;

  /// @param readers shared by all who read PDFs in this process
  public Extraction(ExtractionLimits limits, PdfReaders readers) {
    this.limits = limits;
    this.readers = readers;
  }

  /// Reads a file. Never throws for what it contains: a file that cannot be read is refused.
  ///
  /// @param name the file's name, used to tell formats apart when the bytes do not
  /// @param mediaType what the sender says it is, with or without parameters
  public ExtractionOutcome extract(byte[] bytes, String name, Optional<String> mediaType) {
    if (bytes.length == 0) {
      return new Refused("file-empty", "The file is empty", name + " has no bytes");
    }
    if (bytes.length > limits.bytes()) {
      return new Refused(
          "file-too-large",
          "The file is too large",
          "%s has %,d bytes; at most %,d are read".formatted(name, bytes.length, limits.bytes()));
    }
    return switch (read(bytes, name, mediaType)) {
      case Extracted extracted -> checked(extracted);
      case Refused refused -> refused;
    };
  }

  private ExtractionOutcome read(byte[] bytes, String name, Optional<String> mediaType) {
    return switch (Formats.of(bytes, name, mediaType)) {
      case PDF -> PdfText.read(bytes, limits, readers);
      case HTML -> HtmlText.read(bytes);
      case PLAIN -> PlainText.read(bytes);
    };
  }

  private ExtractionOutcome checked(Extracted extracted) {
    ExtractedText text = extracted.text();
    if (text.text().length() > limits.characters()) {
      return Refusals.tooMuchText(text.text().length(), limits.characters());
    }
    return English.refusal(text.text())
        .or(() -> Annexures.refusal(text.text()))
        .<ExtractionOutcome>map(refused -> refused)
        .orElse(extracted);
  }
}
