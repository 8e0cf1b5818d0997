package org.basir.ingest.transcript;

import org.basir.ingest.pdf.PdfReaders;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What reading documents may take.
///
/// @param pdfReaders how many PDFs are read at the same time, each in a JVM of up to 512 MiB of its
///   own
@ConfigurationProperties("basir.ingest")
record ReadingSettings(@DefaultValue("2") int pdfReaders) {

  ReadingSettings {
    if (pdfReaders < 1) {
      throw new IllegalArgumentException("basir.ingest.pdf-readers has to be 1 or more");
    }
  }

  PdfReaders readers() {
    return new PdfReaders(pdfReaders);
  }
}
