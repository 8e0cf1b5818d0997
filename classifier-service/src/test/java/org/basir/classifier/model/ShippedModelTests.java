package org.basir.classifier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.basir.classifier.kit.HandOvers;
import org.basir.classifier.kit.RunningService;
import org.basir.classifier.kit.Scene;
import org.basir.classifier.kit.SharedData;
import org.basir.classifier.kit.Upload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import tools.jackson.databind.JsonNode;

/// The models that ship with the service, the encoder included.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedModelTests {

  private static final String STEEL = "Customs duty on stainless steel and alloy steel is reduced.";
  private static final String THANKS = "With these words I commend the Budget to the House.";

  private final Scene scene =
      new Scene()
          .set("basir.classifier.model", ModelFolders.DEFAULT)
          .set("basir.classifier.chunk", "64");

  @AfterAll
  void close() {
    scene.close();
  }

  private RunningService service() {
    return scene.service();
  }

  @Test
  void areListedWithTheEncoderTheyNeed() {
    var models = service().get("/api/v1/models");

    var shipped = new ArrayList<String>();
    for (var model : models.at("/items")) {
      if (model.at("/source").asString().equals("shipped")) {
        shipped.add(model.at("/id").asString() + " on " + model.at("/encoder").asString("nothing"));
        assertThat(model.at("/foreign")).isEmpty();
        assertThat(model.at("/unlearned")).isEmpty();
      }
    }
    assertThat(shipped)
        .containsExactly(
            ModelFolders.DEFAULT + " on " + ModelFolders.DEFAULT,
            "bge-small-en-v1.5-head on bge-small-en-v1.5",
            "tfidf-head on nothing");
  }

  @Test
  void classifyAHandOver() {
    var id = UUID.randomUUID();
    service().put("/api/v1/classifications/" + id, HandOvers.of(id, List.of(STEEL, THANKS)));

    var handedOver = scene.ranking().next(id).body();

    assertThat(handedOver.at("/model").asString()).matches(ModelFolders.DEFAULT + "-[0-9a-f]{12}");
    assertThat(selected(handedOver.at("/excerpts/0/sectors"))).contains(72);
    assertThat(selected(handedOver.at("/excerpts/1/sectors"))).isEmpty();
    handedOver
        .at("/excerpts")
        .forEach(excerpt ->
            excerpt
                .at("/sectors")
                .forEach(
                    sector -> assertThat(sector.at("/score").asDouble()).isBetween(0.05, 1.0)));
  }

  @Test
  void reportAnExcerptTheyCouldNotReadToItsEnd() {
    var id = UUID.randomUUID();
    var path = "/api/v1/classifications/" + id;
    service().put(path, HandOvers.of(id, List.of(STEEL.repeat(200), STEEL)));
    scene.ranking().next(id);

    var shown = service().get(path);

    assertThat(shown.at("/truncated").asInt()).isEqualTo(1);
    assertThat(shown.at("/predictions/0/truncated").asBoolean()).isTrue();
    assertThat(shown.at("/predictions/1/truncated").asBoolean()).isFalse();
  }

  @Test
  void showTheDeviceOfTheEncoderAndWhy() {
    var info = service().manage("/actuator/info");
    while (info.at("/model/state").asString().equals("loading")) {
      info = service().manage("/actuator/info");
    }

    assertThat(info.at("/model/state").asString()).isEqualTo("ready");
    assertThat(info.at("/encoders/0/model").asString()).isEqualTo(ModelFolders.DEFAULT);
    assertThat(info.at("/encoders/0/device").asString()).matches("cpu|cuda:\\d+");
    assertThat(info.at("/encoders/0/reason").asString()).isNotBlank();
  }

  @Test
  void areComparedWithEachOtherAndWithTheEncoderAlone() {
    var rows =
        """
        {"id":"1","budget":"2021","year":2021,"text":"%s","sectors":[72],"split":"test"}
        {"id":"2","budget":"2022","year":2022,"text":"%s","sectors":[],"split":"test"}
        """
            .formatted(STEEL, THANKS);
    var path = "/api/v1/evaluations/classification";
    var posted = service().upload(path, Upload.of("rows.jsonl", rows).part("split", "test"));

    var done = service().await(path + "/" + posted.at("/id").asString(), "COMPLETED");

    var baselines = List.copyOf(done.at("/figures/baselines").propertyNames());
    assertThat(baselines).anyMatch(name -> name.startsWith("tfidf-head-"));
    assertThat(baselines).contains("zero-shot:bge-small-en-v1.5", "random at prior");
    assertThat(baselines).anyMatch(name -> name.startsWith("always the commonest"));
    assertThat(done.at("/figures/notes").toString()).contains("counts that come with the model");
    assertThat(done.at("/figures/caveats")).isEmpty();
    assertThat(done.at("/manifest/models")).hasSizeGreaterThanOrEqualTo(4);
  }

  /// The bar of this project, on years the model has not seen. Its thresholds were chosen there.
  /// Takes minutes of processor time.
  @Test
  @EnabledIfEnvironmentVariable(named = "BASIR_SLOW_TESTS", matches = "true")
  void reachTheBarOnDevAndBeatTheBaselines() throws IOException {
    var rows = Files.readString(SharedData.file("data/labels/excerpts-to-2019.jsonl"));
    var path = "/api/v1/evaluations/classification";
    var posted = service().upload(path, Upload.of("labelled.jsonl", rows).part("split", "dev"));

    var done = service().await(path + "/" + posted.at("/id").asString(), "COMPLETED");

    var figures = done.at("/figures");
    assertThat(figures.at("/excerpts").asInt()).isEqualTo(849);
    assertThat(figures.at("/micro_f1").asDouble()).isGreaterThanOrEqualTo(0.75);
    assertThat(figures.at("/baselines")).hasSizeGreaterThanOrEqualTo(5);
    for (var baseline : figures.at("/baselines").properties()) {
      if (!baseline.getKey().contains("no near-duplicates")) {
        assertThat(baseline.getValue().at("/micro_f1").asDouble())
            .as(baseline.getKey())
            .isLessThan(figures.at("/micro_f1").asDouble());
      }
    }
    assertThat(figures.at("/headline").asString()).contains("thresholds may have been chosen");
  }

  private static List<Integer> selected(JsonNode sectors) {
    var codes = new ArrayList<Integer>();
    for (var sector : sectors) {
      if (sector.at("/selected").asBoolean()) {
        codes.add(sector.at("/code").asInt());
      }
    }
    return codes;
  }
}
