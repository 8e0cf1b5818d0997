package org.basir.classifier.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.basir.classifier.kit.Answer;
import org.basir.classifier.kit.Scene;
import org.basir.classifier.kit.ServiceProcess;
import org.basir.classifier.kit.Upload;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// A service is killed in the middle of an evaluation, and another one goes on.
class EvaluationResumeTests {

  private static final String PATH = "/api/v1/evaluations/classification";
  private static final int ROWS = 150;
  private static final String COMMITTED =
      "select system, position, xmin from classifier.evaluation_row order by 1, 2";
  private static final String ANSWERS =
      "select system, position, sectors from classifier.evaluation_row order by 1, 2";

  @Test
  void goesOnBehindTheLastChunkOfAKilledProcess() {
    var seed = System.nanoTime();
    var killAfter = RandomGeneratorFactory.getDefault().create(seed).nextInt(2, ROWS / 2);

    try (var scene = new Scene().set("basir.classifier.chunk", "1");
        var undisturbed = new Scene().set("basir.classifier.chunk", "64")) {
      var id = submit(scene);
      scene.stop();
      List<String> beforeKill;
      try (var process =
          ServiceProcess.start(scene.arguments(), scene.home().resolve("service.log"))) {
        process.killWhen(() -> scene.database().count("evaluation_row") >= killAfter);
        beforeKill = scene.database().rows(COMMITTED);
      }
      var resumed = scene.service().await(PATH + "/" + id, "COMPLETED");
      var expected = undisturbed.service().await(PATH + "/" + submit(undisturbed), "COMPLETED");

      assertThat(beforeKill).as("seed " + seed).isNotEmpty();
      assertThat(scene.database().rows(COMMITTED)).as("seed " + seed).containsAll(beforeKill);
      assertThat(scene.database().rows(ANSWERS))
          .as("seed " + seed)
          .isEqualTo(undisturbed.database().rows(ANSWERS));
      assertThat(figures(resumed)).as("seed " + seed).isEqualTo(figures(expected));
      assertThat(resumed.at("/id")).isEqualTo(expected.at("/id"));
    }
  }

  private static String submit(Scene scene) {
    var lines = IntStream.range(0, ROWS).mapToObj(EvaluationResumeTests::line);
    var upload = Upload.of("rows.jsonl", lines.collect(Collectors.joining("\n")));
    var posted = scene.service().upload(PATH, upload.part("split", "dev"));
    assertThat(posted.status()).isEqualTo(202);
    return posted.at("/id").asString();
  }

  private static String line(int i) {
    return """
    {"id":"%d","budget":"b%d","year":2016,"text":"%s %d","sectors":[%d],"split":"dev"}\
    """
        .formatted(i, i % 7, i % 2 == 0 ? "steel" : "gold", i, i % 3 == 0 ? 72 : 22);
  }

  private static ObjectNode figures(Answer answer) {
    return (ObjectNode) answer.at("/figures");
  }
}
