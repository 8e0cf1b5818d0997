package org.basir.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class FolderTests {

  private static final String UNDECODABLE = "\nºÉÖxÉÉ VÉãÉ\n";

  @TempDir private static Path root;
  private static FakeClassifier classifier;
  private static RunningIngest service;
  private static Api api;

  @BeforeAll
  static void start() throws IOException {
    classifier = new FakeClassifier();
    service =
        RunningIngest.start(
            TestDatabase.create(), classifier.url(), "basir.ingest.folder-roots=" + root);
    api = service.api();
  }

  @AfterAll
  static void stop() {
    service.close();
    classifier.close();
  }

  @Test
  void takesEveryFileInByPathAndReportsItsOutcome() throws IOException {
    var folder = mixedFolder();

    var report = taken(folder);

    assertThat(report.get("total").asInt()).isEqualTo(7);
    assertThat(report.get("done").asInt()).isEqualTo(7);
    assertThat(report.get("files"))
        .extracting(FolderTests::fileAndOutcome)
        .containsExactly(
            tuple("2001.txt", "RECEIVED"),
            tuple("2002.html", "RECEIVED"),
            tuple("broken.pdf", "QUARANTINED"),
            tuple("copy.txt", "UNCHANGED"),
            tuple("empty.txt", "QUARANTINED"),
            tuple("notes.docx", "SKIPPED"),
            tuple("sub/2001-corrected.txt", "NEW_VERSION"));
    assertThat(report.at("/files/2/detail").asString()).isNotBlank();
    assertThat(report.at("/files/6/detail").asString()).isEqualTo("version 2 of 2001-02");
    assertThat(report.at("/files/0/droppedLines").asInt()).isEqualTo(1);
    assertThat(report.at("/files/1/droppedLines").asInt(-1)).isZero();
    assertThat(report.at("/files/2/droppedLines").isNull()).isTrue();
    assertThat(report.at("/files/3/transcript")).isEqualTo(report.at("/files/0/transcript"));
    assertThat(report.at("/files/4/transcript").isNull()).isTrue();
    var quarantined = "/api/v1/transcripts/" + report.at("/files/2/transcript").asString();
    assertThat(api.get(quarantined).json().get("status").asString()).isEqualTo("QUARANTINED");
  }

  @Test
  void handsOverWhatItTakesIn() throws IOException {
    var folder = Files.createDirectory(root.resolve("handed-over"));
    Files.writeString(folder.resolve("2005.txt"), Speeches.of(2005, 1));

    var report = taken(folder);

    var id = report.at("/files/0/transcript").asString();
    api.awaited(
        "/api/v1/transcripts/" + id,
        t -> t.at("/handOver/status").asString("").equals("DELIVERED"));
    assertThat(classifier.delivered(id)).hasSize(1);
  }

  @Test
  void changesNothingWhenTheFolderIsTakenAgain() throws IOException {
    var folder = Files.createDirectory(root.resolve("again"));
    Files.writeString(folder.resolve("2003.txt"), Speeches.of(2003, 1));
    Files.write(folder.resolve("broken.pdf"), "%PDF-1.4 broken".getBytes(UTF_8));
    var first = taken(folder);
    var before = api.all("/api/v1/transcripts", 10).size();

    var second = taken(folder);

    assertThat(second.get("run").asInt()).isEqualTo(2);
    assertThat(second.get("id")).isNotEqualTo(first.get("id"));
    assertThat(second.get("files"))
        .extracting(FolderTests::fileAndOutcome)
        .containsExactly(tuple("2003.txt", "UNCHANGED"), tuple("broken.pdf", "UNCHANGED"));
    assertThat(api.all("/api/v1/transcripts", 10)).hasSize(before);
  }

  @Test
  void refusesAFolderOutsideItsRoots() throws IOException {
    Files.createSymbolicLink(root.resolve("way-out"), Path.of("/"));

    for (var path : new String[] {"/", root.resolve("missing").toString(), root + "/way-out/tmp"}) {
      var reply = submit(path);
      assertThat(reply.status()).as(path).isEqualTo(422);
      assertThat(reply.json().get("type").asString()).isEqualTo("urn:basir:problem:folder-refused");
      assertThat(reply.json().at("/errors/0/pointer").asString()).isEqualTo("/path");
    }
  }

  @Test
  void doesNotFollowLinks() throws IOException {
    var folder = Files.createDirectory(root.resolve("links"));
    var secret = Files.writeString(root.resolve("secret.txt"), Speeches.of(2004, 1));
    Files.createSymbolicLink(folder.resolve("2004.txt"), secret);

    var report = taken(folder);

    assertThat(report.get("files"))
        .extracting(FolderTests::fileAndOutcome)
        .containsExactly(tuple("2004.txt", "SKIPPED"));
  }

  @Test
  void endsAtOnceWithAnEmptyFolder() throws IOException {
    var report = taken(Files.createDirectory(root.resolve("empty")));

    assertThat(report.get("total").asInt()).isZero();
  }

  private static Path mixedFolder() throws IOException {
    var folder = Files.createDirectory(root.resolve("mixed"));
    Files.writeString(folder.resolve("2001.txt"), Speeches.of(2001, 1) + UNDECODABLE);
    Files.writeString(folder.resolve("copy.txt"), Speeches.of(2001, 1) + UNDECODABLE);
    Files.writeString(folder.resolve("2002.html"), html(Speeches.of(2002, 2)));
    Files.write(folder.resolve("broken.pdf"), "%PDF-1.4 broken too".getBytes(UTF_8));
    Files.createFile(folder.resolve("empty.txt"));
    Files.writeString(folder.resolve("notes.docx"), "not for us");
    var sub = Files.createDirectory(folder.resolve("sub"));
    Files.writeString(sub.resolve("2001-corrected.txt"), Speeches.of(2001, 3));
    return folder;
  }

  private static String html(String text) {
    return "<html><body><p>" + text.strip().replace("\n\n", "</p>\n<p>") + "</p></body></html>";
  }

  private static JsonNode taken(Path folder) {
    var reply = submit(folder.toString());
    assertThat(reply.status()).as(reply.text()).isEqualTo(202);
    return api.awaited(
        reply.header("Location"), r -> r.get("status").asString().equals("COMPLETED"));
  }

  private static Api.Reply submit(String path) {
    return api.post("/api/v1/folders", "{\"path\":\"%s\"}".formatted(path));
  }

  private static Tuple fileAndOutcome(JsonNode file) {
    return tuple(file.get("file").asString(), file.get("outcome").asString());
  }
}
