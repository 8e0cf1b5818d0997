package org.basir.ingest.transcript;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.UncheckedIOException;
import org.basir.ingest.budget.BudgetRecognition;
import org.basir.ingest.excerpt.Excerpts;
import org.basir.ingest.extraction.Extraction;
import org.basir.ingest.text.ExtractedText;
import org.basir.ingest.text.ExtractionLimits;
import org.basir.ingest.text.ExtractionOutcome;
import org.basir.ingest.transcript.Reading.Illegible;
import org.basir.ingest.transcript.Reading.Legible;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// From bytes to excerpts. Takes seconds for a PDF, so never call it in a transaction.
@Component
class DocumentReader {

  private static final Logger log = LoggerFactory.getLogger(DocumentReader.class);

  private final Extraction extraction;
  private final Timer timer;

  DocumentReader(MeterRegistry meters, ReadingSettings settings) {
    extraction = new Extraction(ExtractionLimits.standard(), settings.readers());
    timer =
        Timer.builder("basir.ingest.extraction")
            .description("From the bytes of a document to its excerpts")
            .register(meters);
  }

  /// Answers with what was found, be it a fault.
  ///
  /// @throws UncheckedIOException if this machine cannot read anything now; asking again may help
  Reading read(Document document) {
    var sample = Timer.start();
    try {
      return legible(document);
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      return fault(document, e);
    } finally {
      sample.stop(timer);
    }
  }

  private Reading legible(Document document) {
    return switch (extract(document)) {
      case ExtractionOutcome.Extracted(ExtractedText text) ->
          new Legible(
              text,
              BudgetRecognition.recognise(text, document.name()),
              Excerpts.of(text.paragraphs()));
      case ExtractionOutcome.Refused(String slug, String title, String detail) ->
          new Illegible(ProblemDetails.of(HttpStatus.UNPROCESSABLE_CONTENT, slug, title, detail));
    };
  }

  private ExtractionOutcome extract(Document document) {
    return extraction.extract(document.bytes(), document.name(), document.mediaType());
  }

  /// A fault of ours that this document brings out: trying again would bring it out again.
  private static Illegible fault(Document document, RuntimeException e) {
    log.error("Reading {} failed", document.name(), e);
    return new Illegible(
        ProblemDetails.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "extraction-failed",
            "Reading the file failed",
            document.name() + " could not be read because of a fault in this service"));
  }
}
