package org.basir.classifier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.basir.classifier.kit.Answer;
import org.basir.classifier.kit.RunningService;
import org.basir.classifier.kit.Scene;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextTests {

  private final Scene scene =
      new Scene().set("basir.classifier.texts", "3").set("basir.classifier.characters", "20");

  @AfterAll
  void close() {
    scene.close();
  }

  private Answer post(List<String> texts) {
    var json = RunningService.json().writeValueAsString(Map.of("texts", texts));
    return scene.service().post("/api/v1/texts", json);
  }

  @Test
  void namesTheSectorsOfEachText() {
    var answer = post(List.of("Duty on gold", "The monsoon"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json()).hasSize(2);
    assertThat(answer.at("/0/sectors/0/slug").asString()).isEqualTo("diamond-gems-and-jewellery");
    assertThat(answer.at("/0/sectors/0/code").asInt()).isEqualTo(22);
    assertThat(answer.at("/0/truncated").asBoolean()).isFalse();
    assertThat(answer.at("/1/sectors")).isEmpty();
  }

  @Test
  void takesAnotherModelByName() {
    var json = "{\"texts\":[\"sugar\"],\"model\":\"other\"}";

    assertThat(scene.service().post("/api/v1/texts", json).at("/0/sectors/0/slug").asString())
        .isEqualTo("sugar");
    assertThat(post(List.of("sugar")).at("/0/sectors")).isEmpty();
  }

  @Test
  void answersEverySectorOfAtLeastTheScoreAskedFor() {
    var all = "{\"texts\":[\"gold\"],\"minimum\":0}";
    var likely = "{\"texts\":[\"gold\"],\"minimum\":0.1}";

    assertThat(scene.service().post("/api/v1/texts", all).at("/0/sectors")).hasSize(3);
    assertThat(scene.service().post("/api/v1/texts", likely).at("/0/sectors")).hasSize(1);
  }

  @Test
  void storesNothing() {
    post(List.of("gold"));

    assertThat(scene.database().count("transcript")).isZero();
  }

  @Test
  void refusesARequestWithoutTexts() {
    var answer = scene.service().post("/api/v1/texts", "{}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/errors/0/pointer").asString()).isEqualTo("/texts");
  }

  @Test
  void refusesMoreTextsThanAllowed() {
    var answer = post(Collections.nCopies(4, "gold"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/errors/0/detail").asString()).contains("more than 3");
  }

  @Test
  void pointsAtEveryTextItRefuses() {
    var answer = post(List.of(" ", "gold", "g".repeat(21)));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/errors")).hasSize(2);
    assertThat(answer.at("/errors/0/pointer").asString()).isEqualTo("/texts/0");
    assertThat(answer.at("/errors/1/pointer").asString()).isEqualTo("/texts/2");
    assertThat(answer.at("/errors/1/detail").asString()).contains("21", "20");
  }

  @Test
  void refusesWhatIsNotJson() {
    var answer = scene.service().post("/api/v1/texts", "gold");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }
}
