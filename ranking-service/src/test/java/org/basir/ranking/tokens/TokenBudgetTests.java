package org.basir.ranking.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.basir.db.EmbeddedServer;
import org.basir.inference.ledger.Ask;
import org.basir.inference.ledger.BudgetLedger;
import org.basir.inference.ledger.Denied;
import org.basir.inference.ledger.Grant;
import org.basir.inference.ledger.IdempotencyKey;
import org.basir.inference.ledger.Reservation;
import org.basir.inference.ledger.ScopePath;
import org.basir.inference.llm.TokenUsage;
import org.basir.ranking.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class TokenBudgetTests {

  private static final String PATH = "/api/v1/token-budgets";

  private static EmbeddedServer server;
  private static RunningService service;

  private final String tenant = "desk " + UUID.randomUUID();

  @BeforeAll
  static void start() {
    server = EmbeddedServer.temporary();
    service = RunningService.on(server);
  }

  @AfterAll
  static void stop() {
    service.close();
    server.close();
  }

  @Test
  void setsALimitThatTheLedgerKeeps() {
    var answer = limit(Map.of("scope", tenant, "units", 100, "window", "day"));

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(reserve("job", 60)).isInstanceOf(Grant.class);
    assertThat(reserve("other", 60)).isInstanceOf(Denied.class);
    var budget = shown().at("/budget");
    assertThat(budget.at("/limit").asInt()).isEqualTo(100);
    assertThat(budget.at("/window").asString()).isEqualTo("day");
    assertThat(budget.at("/reserved").asInt()).isEqualTo(60);
    assertThat(budget.at("/left").asInt()).isEqualTo(40);
  }

  @Test
  void showsWhatTheJobsOfATenantSpent() {
    for (var job : new String[] {"b", "a"}) {
      var usage = new TokenUsage(10, 0, 0, 5, TokenUsage.Source.REPORTED);
      ledger().settle((Grant) reserve(job, 60), usage);
    }

    var below = shown().at("/below/items");

    assertThat(below.findValuesAsString("scope")).containsExactly(tenant + "/a", tenant + "/b");
    assertThat(below.get(0).at("/spent").asInt()).isEqualTo(15);
    assertThat(below.get(0).at("/left").isNull()).isTrue();
    var first = service.get(PATH + "/" + tenant.replace(" ", "%20") + "?limit=1").getBody();
    assertThat(Objects.requireNonNull(first).at("/below/next").asString()).isEqualTo(tenant + "/a");
  }

  @Test
  void pointsAtWhatIsWrongWithALimit() {
    assertThat(pointer(Map.of("units", 1))).isEqualTo("/scope");
    assertThat(pointer(Map.of("scope", "a//b", "units", 1))).isEqualTo("/scope");
    assertThat(pointer(Map.of("scope", tenant))).isEqualTo("/units");
    assertThat(pointer(Map.of("scope", tenant, "units", -1))).isEqualTo("/units");
    assertThat(pointer(Map.of("scope", tenant, "units", 1, "window", "year"))).isEqualTo("/window");
  }

  private Reservation reserve(String job, long units) {
    var scope = ScopePath.of(tenant, job);
    return ledger().reserve(new Ask(scope, "model", units, units, new IdempotencyKey(job)));
  }

  private static BudgetLedger ledger() {
    return service.bean(BudgetLedger.class);
  }

  private JsonNode shown() {
    var path = PATH + "/" + tenant.replace(" ", "%20");
    return Objects.requireNonNull(service.get(path).getBody());
  }

  private static String pointer(Map<String, ?> body) {
    var answer = limit(body);
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    return Objects.requireNonNull(answer.getBody()).at("/errors/0/pointer").asString();
  }

  private static ResponseEntity<JsonNode> limit(Map<String, ?> body) {
    return service
        .http()
        .post()
        .uri(PATH)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .retrieve()
        .toEntity(JsonNode.class);
  }
}
