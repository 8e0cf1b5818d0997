package org.basir.classifier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.basir.classifier.kit.Scene;
import org.basir.classifier.kit.SmallModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

class RegistryTests {

  private static final String SHA = "ab".repeat(32);
  private static final String MANIFEST =
      """
      {"data": [{"name": "rows.csv", "bytes": 9, "sha256": "%s"}], "models": [],
       "codeVersion": "0.1.0+abc", "seed": 7, "parameters": {}, "createdAt": "2026-11-24T07:55:23Z"}
      """
          .formatted(SHA);
  private static final String TRAINING =
      """
      {"manifest": %s, "base": "all-minilm-l6-v2",
       "figures": {"micro_f1": 0.75, "macro_f1_supported": 0.5}}
      """
          .formatted(MANIFEST);

  private final Scene scene = new Scene();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void keepsAndShowsWhatTheFolderOfATrainedModelSays() throws IOException {
    Files.writeString(folder("small").resolve("training.json"), TRAINING);

    var small = scene.service().get("/api/v1/models").item("small");

    assertThat(small.at("/figures/micro_f1").asDouble()).isEqualTo(0.75);
    assertThat(small.at("/dataSha256").asString()).isEqualTo(SHA);
    assertThat(small.at("/codeVersion").asString()).isEqualTo("0.1.0+abc");
    assertThat(small.at("/base").asString()).isEqualTo("all-minilm-l6-v2");
    assertThat(small.at("/seed").asLong()).isEqualTo(7);
    assertThat(small.at("/trainedAt").asString()).isEqualTo("2026-11-24T07:55:23Z");
    assertThat(kept("small", "data_sha256, code_version, base, seed, figures ->> 'micro_f1'"))
        .isEqualTo(SHA + "|0.1.0+abc|all-minilm-l6-v2|7|0.75");
    assertThat(kept("small", "sha256")).startsWith(small.at("/version").asString().substring(6));
  }

  @Test
  void readsTheManifestOfAHeadWithoutNotes() throws IOException {
    Files.writeString(folder("broken").resolve("manifest.json"), MANIFEST);

    scene.service().get("/api/v1/models");

    assertThat(kept("broken", "data_sha256, base, seed, figures"))
        .isEqualTo(SHA + "|no-such-encoder|7|null");
    assertThat(kept("bge-small-en-v1.5-head", "base, source"))
        .isEqualTo("bge-small-en-v1.5|shipped");
  }

  @Test
  void knowsNothingOfAFolderThatSaysNothingOrNonsense() throws IOException {
    Files.writeString(folder("other").resolve("training.json"), "{\"figures\": [");
    Files.writeString(
        folder("small").resolve("training.json"),
        "{\"manifest\": {\"seed\": \"x\", \"createdAt\": \"soon\"}, \"figures\": 3}");
    var nothing = "null|null|null|null|null|null";

    var listed = scene.service().get("/api/v1/models").item("other");

    var columns = "data_sha256, code_version, base, seed, figures, trained_at";
    assertThat(kept("other", columns)).isEqualTo(nothing);
    assertThat(kept("small", columns)).isEqualTo(nothing);
    assertThat(listed.at("/figures").isNull()).isTrue();
  }

  @Test
  void addsWhatAFolderSaysLater() throws IOException {
    scene.service().get("/api/v1/models");
    var firstSeen = kept("small", "first_seen_at");
    Files.writeString(folder("small").resolve("training.json"), TRAINING);

    scene.service().get("/api/v1/models");

    assertThat(kept("small", "base")).isEqualTo("all-minilm-l6-v2");
    assertThat(kept("small", "first_seen_at")).isEqualTo(firstSeen);
  }

  @Test
  void listsAModelThatHasJustBeenTrained() {
    scene.service().get("/api/v1/models");
    SmallModel.write(scene.models(), "late", Scene.taxonomy(), Scene.WORDS);

    assertThat(scene.service().get("/api/v1/models").item("late").at("/active").asBoolean())
        .isFalse();
    assertThat(kept("late", "name")).isEqualTo("late");
  }

  @Test
  void keepsAVersionThatIsGoneAndSaysSinceWhen() {
    scene.service().get("/api/v1/models");
    FileSystemUtils.deleteRecursively(folder("other").toFile());
    scene.service().get("/api/v1/models");

    assertThat(kept("other", "gone_since is not null")).isEqualTo("t");
    assertThat(kept("small", "gone_since is not null")).isEqualTo("f");

    SmallModel.write(scene.models(), "other", Scene.taxonomy(), Scene.OTHER_WORDS);
    scene.service().get("/api/v1/models");
    assertThat(kept("other", "gone_since is not null")).isEqualTo("f");
  }

  @Test
  void keepsBothVersionsOfAFolderThatIsTrainedAgain() {
    scene.service().get("/api/v1/models");
    SmallModel.write(scene.models(), "other", Scene.taxonomy(), Scene.WORDS);
    scene.service().get("/api/v1/models");

    assertThat(
            scene
                .database()
                .rows(
                    "select gone_since is null from classifier.model_version where name = 'other'"
                        + " order by first_seen_at"))
        .containsExactly("f", "t");
  }

  @Test
  void takesTheWordOfManyProcessesAtOnce() {
    scene.service();
    try (var another = scene.another()) {
      var asked =
          Stream.generate(() -> Stream.of(scene.service(), another))
              .limit(20)
              .flatMap(both -> both)
              .map(service ->
                  CompletableFuture.supplyAsync(() -> service.get("/api/v1/models").status()))
              .toList();

      assertThat(asked).extracting(CompletableFuture::join).containsOnly(200);
    }
    assertThat(scene.database().count("model_version")).isEqualTo(6);
  }

  private Path folder(String name) {
    return scene.models().resolve(name);
  }

  private String kept(String name, String columns) {
    return scene
        .database()
        .rows("select " + columns + " from classifier.model_version where name = '" + name + "'")
        .getFirst();
  }
}
