package org.basir.training.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.basir.training.contest.SumsContest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedDecoderTests {

  @TempDir private Path folder;

  @Test
  void takesPartInAContestOfAllStrategies() throws IOException {
    var model = ShippedDecoder.unpack(folder.resolve("model"));
    var report =
        new SumsContest(5, 2, List.of(1.0), 0)
            .run(model, folder.resolve("answers"), InstantSource.system(), (_, _, _) -> {});
    var findings = report.findings();
    assertThat(findings.heats()).hasSize(2 + findings.results().contest().entrants().size());
    assertThat(findings.heats().getFirst().accuracy()).isEqualTo(1);
    assertThat(findings.excess()).isZero();
    assertThat(findings.overrun()).isZero();
    assertThat(report.manifest().data()).hasSize(6);
  }
}
