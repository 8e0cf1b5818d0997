package org.basir.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.basir.ingest.pdf.PdfReaders;
import org.basir.ingest.text.ExtractedText;
import org.basir.ingest.text.ExtractionLimits;
import org.basir.ingest.text.ExtractionOutcome;
import org.basir.ingest.text.ExtractionOutcome.Extracted;
import org.junit.jupiter.api.Assumptions;

/// The speeches that lie beside the repository or where `BASIR_SHARED` points; tests that want them
/// are skipped without them.
final class SharedSpeeches {

  private static final PdfReaders READERS = new PdfReaders(1);

  private SharedSpeeches() {}

  static Path data() {
    Optional<Path> data =
        Stream.concat(
                Stream.of(System.getProperty("BASIR_SHARED"), System.getenv("BASIR_SHARED"))
                    .flatMap(Stream::ofNullable)
                    .map(Path::of),
                Stream.of("../shared", "../../shared").map(Path::of))
            .map(folder -> folder.resolve("data"))
            .filter(folder -> Files.isDirectory(folder.resolve("speeches")))
            .findFirst();
    Assumptions.assumeTrue(data.isPresent(), "the shared speeches are not here");
    return data.orElseThrow();
  }

  static ExtractedText text(String file) {
    try {
      byte[] bytes = Files.readAllBytes(data().resolve("speeches").resolve(file));
      ExtractionOutcome outcome =
          new Extraction(ExtractionLimits.standard(), READERS)
              .extract(bytes, file, Optional.empty());
      assertThat(outcome).as(file).isInstanceOf(Extracted.class);
      return ((Extracted) outcome).text();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> lines(String file) {
    try {
      return Files.readAllLines(data().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The rows of the index: file, budget year, kind, date and more.
  static List<String[]> index() {
    return lines("speeches/INDEX.csv").stream().skip(1).map(row -> row.split(",", -1)).toList();
  }
}
