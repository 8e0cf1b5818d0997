package org.basir.ingest.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTests {

  @ParameterizedTest
  @CsvSource({
    "2016.pdf, , application/pdf",
    "2016.PDF, application/octet-stream, application/pdf",
    "2016.html, text/html; charset=utf-8, text/html",
    "2016.htm, , text/html",
    "2016.txt, text/plain;charset=UTF-8, text/plain",
    "speech, , application/octet-stream",
    "speech, application/octet-stream, application/octet-stream",
    "speech.php, text/html, text/html",
    "page, application/xhtml+xml, application/xhtml+xml"
  })
  void acceptWhatMayBeATranscript(String name, String declared, String type) {
    assertThat(Formats.accept(name, Optional.ofNullable(declared))).isTrue();
    assertThat(Formats.mediaType(name, Optional.ofNullable(declared))).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({
    "minister.png, image/png",
    "budget.docx, ",
    "budget.docx, application/octet-stream",
    "speech, image/png",
    "numbers.csv, text/csv"
  })
  void refuseWhatIsNeverATranscript(String name, String declared) {
    assertThat(Formats.accept(name, Optional.ofNullable(declared))).isFalse();
  }
}
