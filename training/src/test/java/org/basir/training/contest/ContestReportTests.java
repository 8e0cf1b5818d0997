package org.basir.training.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.basir.inference.guidance.LengthTable;
import org.basir.metrics.report.Manifest;
import org.basir.training.sums.SumsTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ContestReportTests {

  @TempDir private Path folder;

  @Test
  void tellsEveryHeatAndEveryClaim() throws IOException {
    var contest =
        new Contest(
            SumsTask.testItems(3, 5),
            SumsEntrants.of(LengthTable.empty()),
            List.of(0.5, 1.0),
            new Draws(0, 1));
    var results =
        contest.run(new WorkedModel(), folder, "", InstantSource.system(), (_, _, _) -> {});
    var manifest = Manifest.of(List.of(), List.of(), "1", 1, Map.of(), Instant.EPOCH);
    var report = new ContestReport(Findings.of(results), manifest);
    report.write(folder);

    var json =
        JsonMapper.builder().build().readTree(Files.readString(folder.resolve("report.json")));
    assertThat(json.path("heats")).hasSize(results.heats().size());
    assertThat(json.at("/heats/0/right").asString()).isEqualTo("11111");
    assertThat(json.at("/heats/0/accuracy").asDouble()).isEqualTo(1);
    assertThat(json.path("worst_excess").asInt()).isZero();
    assertThat(json.path("overrun_units").asInt()).isZero();
    assertThat(json.path("claims"))
        .isNotEmpty()
        .allSatisfy(claim -> assertThat(claim.path("findings")).hasSize(2));
    assertThat(report.text()).contains("hard cap", "Plan-and-Budget", "0 tokens");
    assertThat(Files.readString(folder.resolve("report.html"))).contains("Claims");
  }
}
