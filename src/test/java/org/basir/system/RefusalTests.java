package org.basir.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.basir.app.client.Budget;
import org.basir.app.client.Budget.Status;
import org.basir.app.client.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What is not a speech is refused with a reason, and the services go on.
class RefusalTests {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @RegisterExtension static final RunningServices RUNNING = new RunningServices();

  @Test
  void anEmptyFileIsRefusedAtOnce() {
    assertThatThrownBy(() -> upload("empty.txt", new byte[0]))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("empty");
  }

  @Test
  void aBrokenPdfIsQuarantinedWithAReason() {
    var budget = settled(upload("broken.pdf", "%PDF-1.7\nnot a PDF at all".getBytes(UTF_8)));

    assertThat(budget.status()).isEqualTo(Status.FAILED);
    assertThat(budget.problem()).isNotNull();
    assertThat(problem(budget)).containsIgnoringCase("pdf");
  }

  @Test
  void aPdfWhosePagesNeverEndIsQuarantined() {
    var budget = settled(upload("loop.pdf", pageTreeLoop().getBytes(ISO_8859_1)));

    assertThat(budget.status()).isEqualTo(Status.FAILED);
    assertThat(budget.problem()).isNotNull();
  }

  @Test
  void aTextInAnotherLanguageIsQuarantined() {
    var hindi = "माननीय अध्यक्ष महोदय, मैं वर्ष 2031-32 का बजट प्रस्तुत करता हूँ। ".repeat(40);
    var budget = settled(upload("hindi.txt", hindi.getBytes(UTF_8)));

    assertThat(budget.status()).isEqualTo(Status.FAILED);
    assertThat(problem(budget)).containsIgnoringCase("english");
  }

  @Test
  void aTextWithoutAYearIsTakenOnceTheYearIsGiven() {
    var text = "Sir, I rise. The duty on motor cars is halved and the House may rejoice.\n\n";
    var file = Speech.write(RUNNING.folder(), "no-year.txt", text.repeat(3));
    var client = RUNNING.services().client();
    var unknown = settled(client.upload(file, Map.of()));
    assertThat(unknown.status()).isEqualTo(Status.FAILED);
    assertThat(problem(unknown)).contains("year");

    var given = client.upload(file, Map.of("year", "2036", "kind", "full"));

    Eventually.within(PATIENCE)
        .until("ranked", () -> RUNNING.services().budget(given).status() == Status.RANKED);
    assertThat(RUNNING.services().budget(given).label()).isEqualTo("2036-37");
  }

  @Test
  void fiveMebibytesOfTextAreTakenIn() {
    var speech = Speech.of(2037, 40);
    var filler = "The House is thanked for its patience once more. ".repeat(60) + "\n\n";
    var text = speech + filler.repeat((5 << 20) / filler.length());
    var transcript = upload("large.txt", text.getBytes(UTF_8));

    Eventually.within(PATIENCE)
        .until(
            "cut into excerpts", () -> RUNNING.services().budget(transcript).status().ingested());
    assertThat(RUNNING.services().budget(transcript).status()).isNotEqualTo(Status.FAILED);
  }

  // A catalogue whose page tree names itself as its own child.
  private static String pageTreeLoop() {
    return """
    %PDF-1.4
    1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
    2 0 obj <</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000>> endobj
    trailer <</Root 1 0 R/Size 3>>
    %%EOF
    """;
  }

  private static String problem(Budget budget) {
    return budget.problem() == null ? "" : budget.problem().line();
  }

  private static UUID upload(String name, byte[] bytes) {
    var file = Speech.write(RUNNING.folder(), name, bytes);
    return RUNNING.services().client().upload(file, Map.of());
  }

  private static Budget settled(UUID transcript) {
    Eventually.within(PATIENCE)
        .until(
            transcript + " is settled",
            () -> RUNNING.services().budget(transcript).status().settled());
    return RUNNING.services().budget(transcript);
  }
}
