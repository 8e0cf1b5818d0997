package org.basir.ingest.pdf;

import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.basir.ingest.text.ExtractionLimits;

/// The JVMs that read PDFs. Each may take half a gigabyte, so there are only a few at a time; who
/// finds none free waits, first come, first served.
public final class PdfReaders {

  private final Semaphore free;

  /// @param most how many PDFs are read at the same time
  public PdfReaders(int most) {
    if (most < 1) {
      throw new IllegalArgumentException(most + " readers read no PDF");
    }
    free = new Semaphore(most, true);
  }

  /// @throws UncheckedIOException if there is no reader, which says nothing of the file
  ChildReport read(byte[] pdf, ExtractionLimits limits) {
    return inTurn(() -> new ChildJvm(limits).read(pdf));
  }

  <T> T inTurn(Supplier<T> reading) {
    take();
    try {
      return reading.get();
    } finally {
      free.release();
    }
  }

  private void take() {
    try {
      free.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(
          new InterruptedIOException("interrupted while others read their PDFs"));
    }
  }
}
