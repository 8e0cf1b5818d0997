package org.basir.classifier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.basir.classifier.kit.Scene;
import org.basir.classifier.kit.SmallModel;
import org.basir.inference.head.Label;
import org.basir.metrics.taxonomy.SectorCode;
import org.junit.jupiter.api.Test;

class ModelTests {

  @Test
  void listsTheModelsInTheHomeFolderAndWhichIsActive() {
    try (var scene = new Scene()) {
      var small = scene.service().get("/api/v1/models").item("small");
      var broken = scene.service().get("/api/v1/models").item("broken");

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
      scene.service().awaitModel("ready");

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
      scene.service().awaitModel("refused");

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

      var own = scene.service().get("/api/v1/models").item("own");

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
      var shown = scene.service().get("/api/v1/models").item("foreign");
      assertThat(shown.at("/foreign/0").asString()).isEqualTo("space-mining");
    }
  }
}
