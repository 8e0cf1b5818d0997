package org.basir.classifier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.basir.classifier.kit.Answer;
import org.basir.classifier.kit.RunningService;
import org.basir.classifier.kit.Scene;
import org.basir.classifier.kit.SmallModel;
import org.basir.classifier.registry.ModelVersion;
import org.basir.metrics.taxonomy.SectorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/// What those who use a service notice of a change of its active model: nothing but the answers.
class SwitchingTests {

  /// `small` knows banks, `other` sugar.
  private static final String TELLING = "{\"texts\":[\"bank and sugar\"]}";

  private static final SectorCode BANKS = Scene.taxonomy().bySlug("banks").orElseThrow().code();

  private final Scene scene = new Scene().unpinned();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void answersEveryRequestByOneVersionOrTheOtherWhileTheyChange() throws Exception {
    promote(scene.service(), "small");
    var seen = ConcurrentHashMap.<String>newKeySet();
    var over = new AtomicBoolean();
    try (var threads = Executors.newFixedThreadPool(4)) {
      var asking = new ArrayList<Future<Integer>>();
      for (int i = 0; i < 4; i++) {
        asking.add(threads.submit(asking(seen, over)));
      }
      for (int change = 0; change < 20; change++) {
        await(seen, change % 2 == 0 ? "banks" : "sugar");
        promote(scene.service(), change % 2 == 0 ? "other" : "small");
        seen.clear();
      }
      await(seen, "banks");
      over.set(true);
      for (var asked : asking) {
        assertThat(asked.get()).isPositive();
      }
    }
    assertThat(seen).isSubsetOf("banks", "sugar");
  }

  @Test
  void followsWhatAnotherProcessPromotesOrTakesBack() {
    scene.set("basir.classifier.following", "PT0.1S");
    promote(scene.service(), "small");
    try (var another = scene.another()) {
      another.awaitModel("ready");
      assertThat(sector(another)).isEqualTo("banks");

      promote(scene.service(), "other");
      awaitSector(another, "sugar");
      another.post("/api/v1/models/rollback", "");

      awaitSector(scene.service(), "banks");
    }
  }

  @Test
  void goesOnWithTheModelItHasWhereThePromotedOneIsNotOnHand() {
    scene.set("basir.classifier.following", "PT0.1S");
    promote(scene.service(), "small");
    var elsewhere = scene.home().resolve("elsewhere");
    SmallModel.write(elsewhere.resolve("models"), "away", Scene.taxonomy(), Scene.OTHER_WORDS);
    try (var another = scene.another(elsewhere)) {
      promote(another, "away");
    }
    var health = scene.service().manage("/actuator/health/readiness");
    while (health.at("/components/model/details/behind").isMissingNode()) {
      health = scene.service().manage("/actuator/health/readiness");
    }

    assertThat(health.status()).isEqualTo(200);
    assertThat(health.at("/components/model/details/behind").asString()).contains("away-");
    assertThat(sector(scene.service())).isEqualTo("banks");
  }

  @Test
  void saysWhichModelIsMissingAtTheStartAndStillGoesBack() {
    promote(scene.service(), "small");
    promote(scene.service(), "other");
    scene.stop();
    FileSystemUtils.deleteRecursively(scene.models().resolve("other").toFile());

    scene.service().awaitModel("refused");

    var readiness = scene.service().manage("/actuator/health/readiness");
    assertThat(readiness.status()).isEqualTo(503);
    assertThat(readiness.body()).contains("other-", "small");
    assertThat(scene.service().post("/api/v1/texts", TELLING).status()).isEqualTo(503);
    assertThat(scene.service().get("/api/v1/models").item("small").at("/active").asBoolean())
        .isFalse();

    assertThat(scene.service().post("/api/v1/models/rollback", "").status()).isEqualTo(200);
    assertThat(sector(scene.service())).isEqualTo("banks");
    assertThat(scene.service().manage("/actuator/health/readiness").status()).isEqualTo(200);
  }

  @Test
  void isReadyAgainOnceTheMissingModelIsBack() {
    scene.set("basir.classifier.retrying", "PT0.1S");
    promote(scene.service(), "other");
    scene.stop();
    FileSystemUtils.deleteRecursively(scene.models().resolve("other").toFile());
    scene.service().awaitModel("refused");

    SmallModel.write(scene.models(), "other", Scene.taxonomy(), Scene.OTHER_WORDS);

    scene.service().awaitModel("ready");
    assertThat(sector(scene.service())).isEqualTo("sugar");
  }

  @Test
  void finishesWorkWithTheVersionItBeganWithWhenThatFolderIsTrainedAgain() {
    var old = promote(scene.service(), "small").at("/active").asString();
    SmallModel.write(scene.models(), "small", Scene.taxonomy(), Scene.OTHER_WORDS);
    var fresh = promote(scene.service(), "small").at("/active").asString();

    var models = scene.service().part(Models.class);
    var byOld = models.classify(new ModelVersion(old), List.of("bank and sugar")).getFirst();
    assertThat(fresh).isNotEqualTo(old);
    var back = scene.service().post("/api/v1/models/rollback", "");
    assertThat(back.status()).isEqualTo(422);
    assertThat(back.at("/detail").asString()).contains(old, "Nothing was changed");
    assertThat(byOld.selected()).singleElement().returns(BANKS, ScoredSector::code);
    assertThat(sector(scene.service())).isEqualTo("sugar");
  }

  private Callable<Integer> asking(Set<String> seen, AtomicBoolean over) {
    return () -> {
      int asked = 0;
      for (; !over.get(); asked++) {
        var answer = scene.service().post("/api/v1/texts", TELLING);
        assertThat(answer.status()).isEqualTo(200);
        seen.add(sector(answer));
      }
      return asked;
    };
  }

  private static void await(Set<String> seen, String sector) {
    while (!seen.contains(sector)) {
      Thread.onSpinWait();
    }
  }

  private static void awaitSector(RunningService service, String sector) {
    var seen = new ArrayList<>(List.of(sector(service)));
    while (!seen.getLast().equals(sector)) {
      seen.add(sector(service));
    }
  }

  private static Answer promote(RunningService service, String model) {
    var answer = service.post("/api/v1/models/" + model + "/promotion", "{}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private static String sector(RunningService service) {
    return sector(service.post("/api/v1/texts", TELLING));
  }

  private static String sector(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.at("/0/sectors")).hasSize(1);
    return answer.at("/0/sectors/0/slug").asString();
  }
}
