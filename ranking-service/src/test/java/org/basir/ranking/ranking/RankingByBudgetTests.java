package org.basir.ranking.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basir.ranking.ranking.Handovers.excerpt;

import java.time.LocalDate;
import java.util.Objects;
import org.basir.db.EmbeddedServer;
import org.basir.ranking.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class RankingByBudgetTests {

  private static final Handover FULL = Handovers.of(2014, excerpt(0, "Steel.", 7));
  private static final Handover CORRECTED = Handovers.version(2, FULL);
  private static final Handover INTERIM =
      Handovers.of(2014, BudgetKind.INTERIM, LocalDate.of(2014, 2, 17), excerpt(0, "x", 7));

  private static EmbeddedServer server;
  private static RunningService service;

  @BeforeAll
  static void start() {
    server = EmbeddedServer.temporary();
    service = RunningService.on(server);
    for (var handover : new Handover[] {INTERIM, CORRECTED, FULL}) {
      service.put("/api/v1/rankings/" + handover.transcript(), handover);
    }
    service.awaitRest();
  }

  @AfterAll
  static void stop() {
    service.close();
    server.close();
  }

  @Test
  void isFoundByYearKeyOrTranscript() {
    assertThat(transcript("2014")).isEqualTo(CORRECTED.transcript().toString());
    assertThat(transcript("2014-full")).isEqualTo(CORRECTED.transcript().toString());
    assertThat(transcript("2014-INTERIM")).isEqualTo(INTERIM.transcript().toString());
    assertThat(transcript(FULL.transcript().toString())).isEqualTo(FULL.transcript().toString());
  }

  @Test
  void isMissedByName() {
    var answer = service.get("/api/v1/rankings/1931");

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(Objects.requireNonNull(answer.getBody()).get("detail").asString())
        .isEqualTo("No speech of a budget '1931' was handed over");
  }

  private static String transcript(String budget) {
    var answer = service.get("/api/v1/rankings/" + budget);
    return Objects.requireNonNull(answer.getBody()).get("transcript").asString();
  }
}
