package org.basir.classifier.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.basir.classifier.kit.HandOvers;
import org.basir.classifier.kit.Scene;
import org.basir.classifier.kit.ServiceProcess;
import org.junit.jupiter.api.Test;

/// A service is killed in the middle of a run, and another one goes on.
class ResumeTests {

  private static final int EXCERPTS = 600;
  private static final UUID TRANSCRIPT = UUID.fromString("3f2a9c1e-0000-4000-8000-000000000001");
  private static final String COMMITTED =
      "select ordinal, xmin from classifier.prediction order by ordinal";

  /// Everything a run leaves behind, but the times.
  private static final List<String> RESULTS =
      List.of(
          "select transcript, ordinal, id, text from classifier.excerpt order by 1, 2",
          "select transcript, model, sequence, status, done, total, truncated from classifier.run",
          "select * from classifier.prediction order by 1, 2, 3",
          "select * from classifier.predicted_sector order by 1, 2, 3, 4");

  private final List<String> texts =
      IntStream.range(0, EXCERPTS)
          .mapToObj(i -> "Paragraph " + i + (i % 3 == 0 ? " on steel and gold" : " on roads"))
          .toList();

  @Test
  void goesOnBehindTheLastChunkOfAKilledProcess() {
    var seed = System.nanoTime();
    var killAfter = RandomGeneratorFactory.getDefault().create(seed).nextInt(1, EXCERPTS / 2);

    try (var scene = scene();
        var undisturbed = scene()) {
      handOver(scene);
      List<String> beforeKill;
      try (var process =
          ServiceProcess.start(scene.arguments(), scene.home().resolve("service.log"))) {
        process.killWhen(() -> scene.database().count("prediction") >= killAfter);
        beforeKill = scene.database().rows(COMMITTED);
      }
      scene.service();
      scene.ranking().next(TRANSCRIPT);
      handOver(undisturbed);
      undisturbed.service();
      undisturbed.ranking().next(TRANSCRIPT);

      assertThat(beforeKill.size()).as("seed " + seed).isBetween(killAfter, EXCERPTS - 1);
      assertThat(scene.database().rows(COMMITTED))
          .as("chunks committed before the kill are not written again, seed " + seed)
          .containsAll(beforeKill);
      for (var query : RESULTS) {
        assertThat(scene.database().rows(query))
            .as(query + ", seed " + seed)
            .isEqualTo(undisturbed.database().rows(query));
      }
    }
  }

  private static Scene scene() {
    return new Scene().set("basir.classifier.chunk", "1").set("basir.tasks.threads", "1");
  }

  /// Hands over to a service that is stopped at once: the task is written down, and whoever comes
  /// next carries it out.
  private void handOver(Scene scene) {
    var put = "/api/v1/classifications/" + TRANSCRIPT;
    assertThat(scene.service().put(put, HandOvers.of(TRANSCRIPT, texts)).status()).isEqualTo(202);
    scene.stop();
  }
}
