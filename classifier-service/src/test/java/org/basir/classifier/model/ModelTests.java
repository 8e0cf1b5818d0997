package org.basir.classifier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.basir.classifier.kit.Answer;
import org.basir.classifier.kit.Scene;
import org.basir.classifier.kit.SmallModel;
import org.basir.inference.head.Label;
import org.basir.metrics.taxonomy.SectorCode;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ModelTests {

  @Test
  void listsTheModelsInTheHomeFolderAndWhichIsActive() {
    try (var scene = new Scene()) {
      var small = named(scene.service().get("/api/v1/models"), "small");
      var broken = named(scene.service().get("/api/v1/models"), "broken");

      assertThat(small.at("/active").asBoolean()).isTrue();
      assertThat(small.at("/version").asString()).matches("small-[0-9a-f]{12}");
      assertThat(small.at("/source").asString()).endsWith("/models/small");
      assertThat(small.at("/encoder").isNull()).isTrue();
      assertThat(small.at("/unlearned")).hasSize(78);
      assertThat(broken.at("/encoder").asString()).isEqualTo("no-such-encoder");
    }
  }

  @Test
  void becomesReadyOnceTheModelIsLoadedAndSaysWhichItIs() {
    try (var scene = new Scene()) {
      awaitState(scene, "ready");

      var ready = scene.service().manage("/actuator/health/readiness");
      var info = scene.service().manage("/actuator/info").at("/model");

      assertThat(ready.status()).isEqualTo(200);
      assertThat(ready.at("/components/model/details/model").asString()).startsWith("small-");
      assertThat(info.at("/id").asString()).isEqualTo("small");
      assertThat(info.at("/version").asString()).endsWith(info.at("/hash").asString());
      assertThat(info.at("/thresholds").asString()).isEqualTo(info.at("/hash").asString());
    }
  }

  @Test
  void isNotReadyWithAModelThatCannotBeUsedAndSaysWhy() {
    try (var scene = new Scene().set("basir.classifier.model", "broken")) {
      awaitState(scene, "refused");

      var ready = scene.service().manage("/actuator/health/readiness");

      assertThat(ready.status()).isEqualTo(503);
      assertThat(ready.body()).contains("no-such-encoder");
      assertThat(scene.service().manage("/actuator/health/liveness").status()).isEqualTo(200);
    }
  }

  @Test
  void takesTheActiveModelFromAFolderAnywhere() {
    try (var scene = new Scene()) {
      var folder =
          SmallModel.write(scene.home().resolve("mine"), "own", Scene.taxonomy(), Scene.WORDS);
      scene.set("basir.classifier.model", folder.toString());

      var own = named(scene.service().get("/api/v1/models"), "own");

      assertThat(own.at("/active").asBoolean()).isTrue();
      assertThat(own.at("/source").asString()).isEqualTo(folder.toString());
    }
  }

  @Test
  void refusesToClassifyWithAModelThatIsNotThere() {
    try (var scene = new Scene().set("basir.classifier.model", "absent")) {
      var answer = scene.service().post("/api/v1/texts", "{\"texts\":[\"gold\"]}");

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.at("/detail").asString()).contains("absent", "small");
    }
  }

  @Test
  void findsAModelThatArrivesWhileTheServiceRuns() {
    try (var scene = new Scene()) {
      scene.service().get("/api/v1/models");
      SmallModel.write(scene.models(), "late", Scene.taxonomy(), Scene.WORDS);

      var answer =
          scene.service().post("/api/v1/texts", "{\"texts\":[\"gold\"],\"model\":\"late\"}");

      assertThat(answer.status()).isEqualTo(200);
    }
  }

  @Test
  void neverPredictsASectorTheTaxonomyDoesNotHave() {
    try (var scene = new Scene()) {
      var labels =
          List.of(
              new Label(new SectorCode(72), "steel"), new Label(new SectorCode(7), "space-mining"));
      SmallModel.write(scene.models(), "foreign", labels, List.of("iron", "asteroid"));

      var answer =
          scene
              .service()
              .post("/api/v1/texts", "{\"texts\":[\"iron asteroid\"],\"model\":\"foreign\"}");

      assertThat(answer.at("/0/sectors")).hasSize(1);
      assertThat(answer.at("/0/sectors/0/slug").asString()).isEqualTo("steel");
      var shown = named(scene.service().get("/api/v1/models"), "foreign");
      assertThat(shown.at("/foreign/0").asString()).isEqualTo("space-mining");
    }
  }

  private static JsonNode named(Answer models, String id) {
    for (var model : models.at("/items")) {
      if (model.at("/id").asString().equals(id)) {
        return model;
      }
    }
    throw new AssertionError("No model " + id + " in " + models.body());
  }

  private static void awaitState(Scene scene, String state) {
    var info = scene.service().manage("/actuator/info");
    while (!info.at("/model/state").asString().equals(state)) {
      assertThat(info.at("/model/state").asString()).isEqualTo("loading");
      info = scene.service().manage("/actuator/info");
    }
  }
}
