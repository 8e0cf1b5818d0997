package org.basir.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.basir.app.client.Budget;
import org.basir.app.client.Budget.Status;
import org.basir.app.client.FolderRun;
import org.basir.app.client.Ranking.RankedSector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The main job, over HTTP, on services in processes of their own.
class SpeechJourneyTests {

  private static final Duration JOURNEY = Duration.ofMinutes(3);

  @RegisterExtension static final RunningServices RUNNING = new RunningServices();

  @Test
  void aSpeechBecomesARankingWithEvidence() {
    var transcript = upload("2031.txt", Speech.of(2031, 24));

    var budget = settled(transcript);

    assertThat(budget.status()).as(String.valueOf(budget.problem())).isEqualTo(Status.RANKED);
    assertThat(budget.label()).isEqualTo("2031-32");
    var ranking = RUNNING.services().client().ranking(transcript);
    assertThat(ranking.sectors()).extracting(RankedSector::rank).isSorted().startsWith(1);
    assertThat(ranking.sectors())
        .filteredOn(sector -> sector.slug().equals("railways"))
        .singleElement()
        .satisfies(railways ->
            assertThat(railways.evidence()).first().asString().contains("railway lines"));
  }

  @Test
  void theSameSpeechTwiceIsOneTranscript() {
    var first = upload("2032.txt", Speech.of(2032, 6));
    var again = upload("a-copy-of-2032.txt", Speech.of(2032, 6));

    assertThat(again).isEqualTo(first);
    assertThat(settled(first).version()).isEqualTo(1);
  }

  @Test
  void aCorrectedSpeechIsANewVersionBesideTheOld() {
    var first = upload("2033.txt", Speech.of(2033, 6));
    settled(first);
    var corrected = upload("2033-corrected.txt", Speech.of(2033, 7));

    assertThat(settled(corrected).version()).isEqualTo(2);
    assertThat(RUNNING.services().budget(first).status()).isEqualTo(Status.RANKED);
  }

  @Test
  void aFolderIsTakenInWithItsBadFileNamed() {
    var folder = RUNNING.folder().resolve("speeches");
    assertThat(folder.toFile().mkdirs()).isTrue();
    Speech.write(folder, "2034.txt", Speech.of(2034, 4));
    Speech.write(folder, "2035.txt", Speech.of(2035, 4));
    Speech.write(folder, "broken.pdf", "%PDF-1.7 and then nothing of the kind");

    var run = ingested(folder);

    assertThat(run.files())
        .extracting(FolderRun.FileOutcome::outcome)
        .containsExactly("RECEIVED", "RECEIVED", "QUARANTINED");
    assertThat(ingested(folder).files())
        .extracting(FolderRun.FileOutcome::outcome)
        .containsOnly("UNCHANGED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gateway", "ingest", "classifier", "ranking"})
  void everyServiceDescribesItsApiThroughTheGateway(String service) {
    var client = RUNNING.services().client();
    assertThat(client.get("/openapi", JsonNode.class).findValuesAsString("name")).contains(service);

    var description = client.get("/openapi/" + service, JsonNode.class);

    assertThat(description.path("openapi").asString()).startsWith("3.1");
    assertThat(description.path("paths").propertyNames())
        .isNotEmpty()
        .allMatch(path -> path.startsWith("/api/v1/"));
  }

  private static FolderRun ingested(Path folder) {
    var client = RUNNING.services().client();
    var location = client.startFolder(folder);
    Eventually.within(JOURNEY).until("the folder is done", () -> client.folder(location).ended());
    return client.folder(location);
  }

  private static UUID upload(String name, String text) {
    var file = Speech.write(RUNNING.folder(), name, text);
    return RUNNING.services().client().upload(file, Map.of());
  }

  private static Budget settled(UUID transcript) {
    Eventually.within(JOURNEY)
        .until(
            transcript + " is settled",
            () -> RUNNING.services().budget(transcript).status().settled());
    return RUNNING.services().budget(transcript);
  }
}
