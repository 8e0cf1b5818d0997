package org.basir.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is not a transcript gets an answer that says so, and the next transcript is read as ever.
class HostileUploadTests {

  private static FakeClassifier classifier;
  private static RunningIngest service;
  private static Api api;

  @BeforeAll
  static void start() throws IOException {
    classifier = new FakeClassifier();
    service = RunningIngest.start(TestDatabase.create(), classifier.url());
    api = service.api();
  }

  @AfterAll
  static void stop() {
    service.close();
    classifier.close();
  }

  @Test
  void refusesAnEmptyFile() {
    assertRefused(api.upload("empty.txt", ""), 422, "empty-file", "/file");
  }

  @Test
  void refusesAFileOfMoreThanTwentyMebibytes() {
    var reply = api.upload("large.pdf", "application/pdf", new byte[(20 << 20) + 1]);

    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void refusesAKindOfFileThatIsNeverATranscript() {
    var reply = api.upload("minister.png", "image/png", new byte[] {1, 2, 3});

    assertThat(reply.status()).isEqualTo(415);
    assertThat(reply.json().get("type").asString())
        .isEqualTo("urn:basir:problem:unsupported-media-type");
  }

  @Test
  void refusesAFormWithoutAFile() {
    var reply = api.post("/api/v1/transcripts", "{}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().at("/errors/0/pointer").asString()).isEqualTo("/url");
  }

  @ParameterizedTest
  @CsvSource({
    "year=nineteen, /year",
    "year=1066, /year",
    "kind=grand, /kind",
    "date=29.2.2016, /date",
    "date=2015-02-29, /date"
  })
  void pointsAtAFieldThatCannotBeRead(String field, String pointer) {
    assertRefused(
        api.upload("a.txt", Speeches.of(2021, 1), field), 400, "invalid-request", pointer);
  }

  @Test
  void refusesADateFarFromTheYear() {
    assertRefused(
        api.upload("a.txt", Speeches.of(2021, 1), "year=2021", "date=1999-02-28"),
        400,
        "invalid-request",
        "/date");
  }

  @Test
  void quarantinesABrokenPdf() {
    var bytes = "%PDF-1.7\nthis is no PDF at all\n%%EOF".getBytes(ISO_8859_1);

    assertQuarantined(api.upload("2016.pdf", "application/pdf", bytes));
  }

  @Test
  void quarantinesAPdfThatUnpacksToGigabytes() throws IOException {
    assertQuarantined(api.upload("2017.pdf", "application/pdf", bomb()));
  }

  @Test
  void quarantinesAPdfOfNoise() {
    var seed = System.nanoTime();
    var bytes = new byte[100_000];
    new Random(seed).nextBytes(bytes);
    System.arraycopy("%PDF-1.4\n".getBytes(ISO_8859_1), 0, bytes, 0, 9);

    assertQuarantined(api.upload("noise-%d.pdf".formatted(seed), "application/pdf", bytes));
  }

  @Test
  void quarantinesATextOfBlanks() {
    assertQuarantined(api.upload("2018.txt", " \n\n\t \n"));
  }

  @Test
  void readsATextInHindi() {
    var text =
        Speeches.of(2022, 2)
            + "\n\n13. मैं आने वाले वर्ष में सिंचाई नहरों के लिए पाँच सौ करोड़ रुपये का प्रस्ताव करता हूँ। यह पिछले वर्ष से"
            + " अधिक है।\n";

    var transcript = api.settled(api.upload("hindi.txt", text).id());

    assertThat(transcript.get("status").asString())
        .as(transcript.toPrettyString())
        .isEqualTo("EXTRACTED");
    assertThat(
            api.get("/api/v1/transcripts/%s/text".formatted(transcript.get("id").asString()))
                .text())
        .contains("सिंचाई नहरों");
  }

  @Test
  void keepsTextWithCharactersThatADatabaseMayRefuse() {
    var text =
        Speeches.of(2023, 3).replace("Madam Speaker", "Madam\u0000Speaker \uD83D\uDE00 \u0007");

    var transcript = api.settled(api.upload("control\u0001.txt", text).id());

    assertThat(transcript.get("status").asString())
        .as(transcript.toPrettyString())
        .isEqualTo("EXTRACTED");
  }

  @Test
  void readsATextOfFiveMebibytes() {
    var text = Speeches.of(2024, 4, 32_000).substring(0, 5 << 20);
    assertThat(text.getBytes(UTF_8)).hasSize(5 << 20);

    var transcript = api.settled(api.upload("long.txt", text).id());

    assertThat(transcript.get("status").asString())
        .as(transcript.toPrettyString())
        .isEqualTo("EXTRACTED");
    assertThat(transcript.get("excerpts").asInt()).isGreaterThan(20_000);
    assertThat(transcript.get("bytes").asInt()).isEqualTo(5 << 20);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/transcripts/00000000-0000-8000-8000-000000000000, 404",
    "/api/v1/transcripts/00000000-0000-8000-8000-000000000000/excerpts, 404",
    "/api/v1/transcripts/00000000-0000-8000-8000-000000000000/original, 404",
    "/api/v1/folders/00000000-0000-8000-8000-000000000000, 404",
    "/api/v1/transcripts/not-an-id, 400",
    "/api/v1/transcripts?limit=0, 400",
    "/api/v1/transcripts?limit=1001, 400",
    "/api/v1/nothing, 404"
  })
  void answersEveryWrongAddressWithAProblem(String path, int status) {
    var reply = api.get(path);

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
  }

  private static void assertRefused(Api.Reply reply, int status, String slug, String pointer) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
    assertThat(reply.json().get("type").asString()).isEqualTo("urn:basir:problem:" + slug);
    assertThat(reply.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
  }

  private static void assertQuarantined(Api.Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(202);
    var transcript = api.settled(reply.id());
    assertThat(transcript.get("status").asString()).isEqualTo("QUARANTINED");
    assertThat(transcript.at("/problem/type").asString()).startsWith("urn:basir:problem:");
    assertThat(transcript.at("/problem/status").asInt()).isBetween(400, 499);
    assertThat(transcript.at("/problem/detail").asString()).isNotBlank();
  }

  /// One page whose content stream is four gigabytes of text operators, packed twice.
  private static byte[] bomb() throws IOException {
    var content = deflate(deflate("(a) Tj\n".repeat(1 << 16).getBytes(ISO_8859_1), 4_000), 1);
    var head =
        """
        %%PDF-1.4
        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
        2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>> endobj
        4 0 obj <</Filter[/FlateDecode/FlateDecode]/Length %d>> stream
        """
            .formatted(content.length);
    var pdf = new ByteArrayOutputStream();
    pdf.writeBytes(head.getBytes(ISO_8859_1));
    pdf.writeBytes(content);
    pdf.writeBytes("\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF".getBytes(ISO_8859_1));
    return pdf.toByteArray();
  }

  private static byte[] deflate(byte[] bytes, int times) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(packed)) {
      for (var i = 0; i < times; i++) {
        deflater.write(bytes);
      }
    }
    return packed.toByteArray();
  }
}
