package org.basir.classifier.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.basir.classifier.kit.Answer;
import org.basir.classifier.kit.Scene;
import org.basir.classifier.kit.SmallModel;
import org.basir.inference.model.ModelId;
import org.basir.inference.model.ModelStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.util.FileSystemUtils;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromotionTests {

  private static final String DEFAULT = ModelFolders.DEFAULT;

  private final Scene scene = new Scene().unpinned();
  private long before;

  @AfterAll
  void close() {
    scene.close();
  }

  @BeforeEach
  void takeEverythingBack() {
    while (rollBack().status() == 200) {
      // until the default is active
    }
    before = scene.service().get("/api/v1/models/promotions?limit=1").at("/items/0/id").asLong(0);
  }

  @Test
  void makesAModelActiveWithoutARestartAndWritesItDown() {
    var standard = active();
    var answer = promote("small", "{\"by\":\"asha\",\"note\":\" fewer misses \"}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/active").asString()).startsWith("small-");
    assertThat(answer.at("/changed").asBoolean()).isTrue();
    assertThat(active()).startsWith("small-");
    assertThat(audit())
        .containsExactly("PROMOTED small after " + DEFAULT + " by asha: fewer misses");
    assertThat(answer.at("/previous").asString()).isEqualTo(standard);
    assertThat(scene.service().manage("/actuator/health/readiness").body()).contains("small-");
  }

  @Test
  void takesAVersionAsWellAsAName() {
    var version = scene.service().get("/api/v1/models").item("other").at("/version").asString();

    assertThat(promote(version, "{}").at("/active").asString()).isEqualTo(version);
    assertThat(promote("other", "").at("/changed").asBoolean()).isFalse();
    assertThat(audit()).hasSize(1);
  }

  @Test
  void goesBackStepByStepToTheDefault() {
    promote("small", "{}");
    promote("other", "{}");
    promote("small", "{}");

    assertThat(rollBack().at("/active").asString()).startsWith("other-");
    assertThat(rollBack().at("/active").asString()).startsWith("small-");
    promote("other", "{}");
    assertThat(rollBack().at("/active").asString()).startsWith("small-");
    assertThat(rollBack().at("/active").asString()).startsWith(DEFAULT);
    assertThat(active()).startsWith(DEFAULT);

    var refused = rollBack();
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/type").asString()).endsWith("nothing-promoted");
    assertThat(audit())
        .startsWith("ROLLED_BACK " + DEFAULT + " after small", "ROLLED_BACK small after other")
        .hasSize(8);
  }

  @Test
  void changesNothingForAModelThatCannotBeLoaded() {
    promote("small", "{}");

    var answer = promote("broken", "{}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.at("/detail").asString()).contains("no-such-encoder", "Nothing was changed");
    assertThat(active()).startsWith("small-");
    assertThat(audit()).hasSize(1);
  }

  @Test
  void refusesAModelThatIsNotThereAndWordsThatAreTooMany() {
    assertThat(promote("absent", "{}").status()).isEqualTo(404);
    assertThat(promote("absent", "{}").at("/detail").asString()).contains("small", "other");

    var wordy = promote("small", "{\"note\":\"" + "x".repeat(1001) + "\"}");
    assertThat(wordy.status()).isEqualTo(400);
    assertThat(wordy.at("/errors/0/pointer").asString()).isEqualTo("/note");
    assertThat(audit()).isEmpty();
  }

  @Test
  void refusesWhereTheOperatorHasSetAModel() {
    try (var pinned = new Scene()) {
      var service = pinned.service();
      for (var change : List.of("other/promotion", "rollback")) {
        var answer = service.post("/api/v1/models/" + change, "{}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.at("/type").asString()).endsWith("model-pinned");
        assertThat(answer.at("/detail").asString()).contains("basir.classifier.model", "small");
      }
    }
  }

  @Test
  void asksForTheVersionWhereANameIsThatOfTwoModels() throws IOException {
    var second = SmallModel.write(scene.home(), "other", Scene.taxonomy(), Scene.WORDS);
    Files.move(second, scene.models().resolve("second"));

    var answer = promote("other", "{}");

    FileSystemUtils.deleteRecursively(scene.models().resolve("second"));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.at("/detail").asString()).contains("name the version");
  }

  @Test
  void takesAModelWithTheEncoderInItsOwnFolder() throws IOException {
    var bge = new ModelStore(scene.home()).open(ModelId.BGE_SMALL);
    var folder = SmallModel.write(scene.models(), "tuned", new ModelId("tuned"), "steel", 384);
    Files.copy(bge.onnx(), folder.resolve("model.onnx"));
    Files.copy(bge.tokenizer(), folder.resolve("tokenizer.json"));
    Files.writeString(
        folder.resolve("manifest.json"),
        """
        {"id": "tuned", "onnx": "model.onnx", "tokenizer": "tokenizer.json", "pooling": "CLS",
         "maximumTokens": 256, "normalise": true}
        """);

    assertThat(promote("tuned", "{}").status()).isEqualTo(200);

    assertThat(scene.service().post("/api/v1/texts", "{\"texts\":[\"gold\"]}").status())
        .isEqualTo(200);
    assertThat(scene.service().manage("/actuator/info").at("/encoders").findValuesAsString("model"))
        .contains("tuned");
    assertThat(scene.service().get("/api/v1/models").item("tuned").at("/trainedAt").isNull())
        .isTrue();
  }

  @Test
  void neverChangesWhatIsWrittenDown() {
    promote("small", "{}");

    for (var change : List.of("update %s set note = ''", "delete from %s", "truncate %s")) {
      assertThatThrownBy(
              () -> scene.database().rows(change.formatted("classifier.model_promotion")))
          .hasStackTraceContaining("are added, never changed");
    }
  }

  @Test
  void listsTheChangesPageByPage() {
    promote("small", "{}");
    promote("other", "{}");

    var first = scene.service().get("/api/v1/models/promotions?limit=1");
    var second =
        scene
            .service()
            .get("/api/v1/models/promotions?limit=1&after=" + first.at("/next").asString());

    assertThat(first.at("/items/0/version").asString()).startsWith("other-");
    assertThat(second.at("/items/0/version").asString()).startsWith("small-");
    assertThat(second.at("/items")).hasSize(1);
  }

  private Answer promote(String model, String body) {
    return scene.service().post("/api/v1/models/" + model + "/promotion", body);
  }

  private Answer rollBack() {
    return scene.service().post("/api/v1/models/rollback", "");
  }

  private String active() {
    for (var model : scene.service().get("/api/v1/models").at("/items")) {
      if (model.at("/active").asBoolean()) {
        return model.at("/version").asString();
      }
    }
    return "none";
  }

  /// What this test has changed, newest first, without the versions' digits.
  private List<String> audit() {
    var lines = new ArrayList<String>();
    for (var change : scene.service().get("/api/v1/models/promotions").at("/items")) {
      if (change.at("/id").asLong() == before) {
        break;
      }
      var line =
          "%s %s after %s"
              .formatted(
                  change.at("/action").asString(),
                  name(change.at("/version").asString()),
                  name(change.at("/previous").asString()));
      var by = change.at("/by").isNull() ? "" : " by " + change.at("/by").asString();
      var note = change.at("/note").isNull() ? "" : ": " + change.at("/note").asString();
      lines.add(line + by + note);
    }
    return lines;
  }

  private static String name(String version) {
    return version.replaceFirst("-[0-9a-f]{12}$", "");
  }
}
