package org.basir.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.basir.ingest.excerpt.Excerpts;
import org.basir.ingest.pdf.PdfReaders;
import org.basir.ingest.text.ExtractionLimits;
import org.basir.ingest.text.ExtractionOutcome;
import org.basir.ingest.text.ExtractionOutcome.Extracted;
import org.basir.ingest.text.ExtractionOutcome.Refused;
import org.basir.ingest.text.MediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

// a hang, or work that grows with the square of the text, not slowness
@Timeout(300)
class ExtractionTests {

  private static final PdfReaders READERS = new PdfReaders(1);
  private static final String SENTENCE = "The Government of the day is to lower the duty on tea. ";

  @Test
  void tellsFormatsByTheirBytes() {
    assertThat(mediaType("<!-- a --><!DOCTYPE html><p>" + SENTENCE, "a.txt", "text/plain"))
        .isEqualTo(MediaType.HTML);
    assertThat(mediaType(SENTENCE, "a.pdf", "application/pdf")).isEqualTo(MediaType.PLAIN);
    assertThat(mediaType("<p>" + SENTENCE, "a.html", "")).isEqualTo(MediaType.HTML);
    assertThat(mediaType("<p>" + SENTENCE, "a", "text/html; charset=utf-8"))
        .isEqualTo(MediaType.HTML);
  }

  @Test
  void refusesEmptyAndOversizedFiles() {
    var limits = new ExtractionLimits(10, 1, 100, 1, Duration.ofSeconds(1), 64);

    assertThat(slug(extract(new byte[0], limits))).isEqualTo("file-empty");
    assertThat(slug(extract(new byte[11], limits))).isEqualTo("file-too-large");
  }

  @Test
  void refusesMoreCharactersThanAgreed() {
    var limits = new ExtractionLimits(10_000, 1, 100, 1, Duration.ofSeconds(1), 64);

    assertThat(slug(extract(bytes(SENTENCE.repeat(3)), limits))).isEqualTo("too-much-text");
  }

  @Test
  void refusesOtherLanguages() {
    assertThat(slug(extract(bytes("बजट प्रस्तुत है। ".repeat(20)), ExtractionLimits.standard())))
        .isEqualTo("not-english");
  }

  @Test
  void refusesBinaryFiles() {
    byte[] zip = new byte[500];
    zip[0] = 'P';
    zip[1] = 'K';

    assertThat(slug(extract(zip, ExtractionLimits.standard()))).isEqualTo("unsupported-format");
  }

  @Test
  void readsFiveMebibytesOfParagraphs() {
    String text = (SENTENCE.repeat(20).strip() + "\n\n").repeat(5_000).substring(0, 5 << 20);

    var outcome = (Extracted) extract(bytes(text), ExtractionLimits.standard());
    int excerpts = Excerpts.of(outcome.text().paragraphs()).size();

    assertThat(excerpts).isGreaterThan(4_000);
  }

  @Test
  void readsFiveMebibytesOfShortParagraphs() {
    String text = (SENTENCE.repeat(2).strip() + "\n").repeat(50_000).substring(0, 5 << 20);

    var outcome = (Extracted) extract(bytes(text), ExtractionLimits.standard());

    assertThat(outcome.text().text()).hasSizeGreaterThan(5 << 20);
  }

  @Test
  void readsFiveMebibytesOfWrappedLinesWithoutAParagraph() {
    String text = (SENTENCE.strip() + "\n").repeat(100_000).substring(0, 5 << 20);

    assertThat(extract(bytes(text), ExtractionLimits.standard())).isInstanceOf(Extracted.class);
  }

  @Test
  void readsFiveMebibytesWithoutAnyBreak() {
    String text = SENTENCE.repeat(97_000).substring(0, 5 << 20);
    var outcome = (Extracted) extract(bytes(text), ExtractionLimits.standard());

    assertThat(Excerpts.of(outcome.text().paragraphs())).hasSizeGreaterThan(4_000);
  }

  private static MediaType mediaType(String text, String name, String type) {
    var outcome =
        new Extraction(ExtractionLimits.standard(), READERS)
            .extract(bytes(text), name, Optional.of(type));
    return ((Extracted) outcome).text().mediaType();
  }

  private static ExtractionOutcome extract(byte[] bytes, ExtractionLimits limits) {
    return new Extraction(limits, READERS).extract(bytes, "speech", Optional.empty());
  }

  private static String slug(ExtractionOutcome outcome) {
    return ((Refused) outcome).slug();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
