package org.basir.ingest.pdf;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.basir.ingest.pdf.ChildReport.Failed;

/// The child JVM: reads a PDF from standard input, writes a report to standard output.
///
/// Only the text of pages is looked at: no scripts, attachments or forms.
final class ChildMain {

  private ChildMain() {}

  /// Arguments: most pages, most characters, milliseconds to live.
  public static void main(String[] args) throws IOException {
    PrintStream out = System.out;
    System.setOut(System.err);
    endAfter(Duration.ofMillis(Long.parseLong(args[2])));
    byte[] bytes = System.in.readAllBytes();
    ChildReport report = read(bytes, Integer.parseInt(args[0]), Integer.parseInt(args[1]));
    var data = new DataOutputStream(new BufferedOutputStream(out));
    report.write(data);
    data.flush();
    Runtime.getRuntime().halt(0);
  }

  /// The parent kills a child that takes too long; this is for a child whose parent was killed.
  private static void endAfter(Duration time) {
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            Thread.sleep(time);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          Runtime.getRuntime().halt(1);
        });
  }

  private static ChildReport read(byte[] bytes, int mostPages, int mostCharacters) {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      int pages = document.getNumberOfPages();
      if (pages < 1 || pages > mostPages) {
        return new Failed(
            pages < 1 ? "pdf-broken" : "too-many-pages",
            "it says it has %,d pages; 1 to %,d are read".formatted(pages, mostPages));
      }
      return new ChildReport.Read(new RunStripper(mostCharacters).read(document));
    } catch (InvalidPasswordException e) {
      return new Failed("pdf-encrypted", "it opens only with a password");
    } catch (RunStripper.TooMuchText e) {
      return new Failed(
          "too-much-text", "it has more than %,d characters".formatted(mostCharacters));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return new Failed(
          "pdf-broken", "%s: %s".formatted(e.getClass().getSimpleName(), e.getMessage()));
    }
  }
}
