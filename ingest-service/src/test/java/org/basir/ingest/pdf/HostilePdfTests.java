package org.basir.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.basir.ingest.text.ExtractionLimits;
import org.basir.ingest.text.ExtractionOutcome;
import org.basir.ingest.text.ExtractionOutcome.Extracted;
import org.basir.ingest.text.ExtractionOutcome.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

// against a reader that hangs
@Timeout(300)
class HostilePdfTests {

  private static final PdfReaders READERS = new PdfReaders(1);
  private static final ExtractionLimits LIMITS =
      new ExtractionLimits(20 << 20, 2_000, 5_000_000, 100, Duration.ofSeconds(60), 64);

  @AfterEach
  void leavesNoChildBehind() {
    assertThat(ProcessHandle.current().children())
        .as("children still running")
        .allSatisfy(child -> assertThat(child.onExit()).succeedsWithin(Duration.ofSeconds(20)));
  }

  @Test
  void refusesBytesThatOnlyClaimToBeAPdf() {
    byte[] bytes = "%PDF-1.7 and then nothing of the kind".getBytes(StandardCharsets.UTF_8);

    assertThat(refusal(bytes).slug()).isEqualTo("pdf-broken");
  }

  @Test
  void refusesAnEncryptedFile() {
    assertThat(refusal(HostilePdfs.encrypted()).slug()).isEqualTo("pdf-encrypted");
  }

  @Test
  void refusesAScan() {
    Refused refusal = refusal(HostilePdfs.withoutText());

    assertThat(refusal.slug()).isEqualTo("no-text");
    assertThat(refusal.detail()).contains("scan");
  }

  @Test
  void refusesADecompressionBomb() {
    Refused refusal = refusal(HostilePdfs.bomb(100));

    assertThat(refusal.slug()).isIn("pdf-too-demanding", "no-text");
  }

  @Test
  void refusesMoreTextThanAgreed() {
    var limits = new ExtractionLimits(1 << 20, 10, 50_000, 100, Duration.ofSeconds(60), 64);

    assertThat(PdfText.read(HostilePdfs.wordFlood(2), limits, READERS))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.slug()).isEqualTo("too-much-text"));
  }

  @Test
  void refusesABillionPages() {
    Refused refusal = refusal(HostilePdfs.billionPages());

    assertThat(refusal.slug()).isEqualTo("too-many-pages");
    assertThat(refusal.detail()).contains("1,000,000,000");
  }

  @Test
  void endsOnAPageTreeThatContainsItself() {
    assertThat(refusal(HostilePdfs.pageTreeLoop()).slug()).isIn("pdf-broken", "no-text");
  }

  @Test
  void endsOnAFormThatDrawsItself() {
    assertThat(refusal(HostilePdfs.formLoop()).slug()).isIn("pdf-broken", "no-text");
  }

  @Test
  void killsAReaderThatTakesTooLong() {
    var limits = new ExtractionLimits(1 << 20, 10, 1_000, 100, Duration.ofSeconds(4), 64);

    ExtractionOutcome outcome = PdfText.read(HostilePdfs.formsInForms(), limits, READERS);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.slug()).isEqualTo("pdf-too-demanding"));
  }

  @Test
  void answersToAnyDamage() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    byte[] whole = PdfPages.of(List.of(List.of("1. The duty on tea is 5 per cent.")));
    for (int i = 0; i < 5; i++) {
      byte[] damaged = Arrays.copyOf(whole, whole.length - random.nextInt(whole.length / 2));
      for (int j = 0; j < 20; j++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }

      assertThat(PdfText.read(damaged, LIMITS, READERS))
          .as("seed %d, round %d", seed, i)
          .isInstanceOfAny(Refused.class, Extracted.class);
    }
  }

  private static Refused refusal(byte[] pdf) {
    ExtractionOutcome outcome = PdfText.read(pdf, LIMITS, READERS);
    assertThat(outcome).isInstanceOf(Refused.class);
    return (Refused) outcome;
  }
}
