package org.basir.ranking.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.basir.db.EmbeddedServer;
import org.basir.ranking.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/// Splits and bonus shares from the file to the returns.
class CorporateActionTests {

  private static EmbeddedServer server;
  private static RunningService service;

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

  @BeforeEach
  void clear() {
    service.awaitRest();
    service
        .database()
        .sql("truncate daily_price, price_import, batch_job_instance, corporate_action cascade")
        .update();
  }

  @Test
  void infersASplitAndFlagsTheReturnsThatCrossIt() {
    importPrices(102);

    assertThat(actions())
        .isEqualTo(
            "[{\"symbol\":\"360ONE\",\"exDate\":\"2016-03-01\",\"kind\":\"INFERRED\","
                + "\"factor\":5.0}]");
    assertThat(window("cc_m1_p1").get("mean").asDouble()).isEqualTo(0.1 / 3, within(1e-9));
    assertThat(window("cc_m1_p1").get("inferred").asInt()).isEqualTo(1);
    assertThat(window("cc_m1_p1", "&basis=AS_TRADED").get("n").asInt()).as("suspect").isEqualTo(2);
    assertThat(window("cc_m1_0").get("inferred").asInt()).isZero();
    assertThat(storedClose()).as("as traded").isEqualTo(500);
  }

  @Test
  void prefersAGivenActionAndDoesNotFlagIt() {
    importPrices(102);
    var receipt = give("symbol,ex_date,kind,ratio\n360ONE,2016-03-01,split,10:2\n");

    assertThat(receipt.get("written").asInt()).isEqualTo(1);
    assertThat(window("cc_m1_p1").get("mean").asDouble()).isEqualTo(0.1 / 3, within(1e-9));
    assertThat(window("cc_m1_p1").get("inferred").asInt()).isZero();
  }

  @Test
  void forgetsAnInferenceWhenTheDayIsRestated() {
    importPrices(102);
    importPrices(510);

    assertThat(actions()).isEqualTo("[]");
  }

  @Test
  void infersNothingFromPricesThatAreAdjusted() {
    importPrices(102, Map.of("adjusted", "true"));

    assertThat(actions()).isEqualTo("[]");
  }

  @Test
  void keepsTheGoodLinesOfAFileAndTellsTheBad() {
    var file =
        """
        symbol,ex_date,kind,ratio
        A,2016-03-01,bonus,1:1
        B,2016-03-01,rights,1:1
        A,2016-03-01,bonus,1:2
        """;
    var receipt = give(file);

    assertThat(receipt.get("lines").asInt()).isEqualTo(3);
    assertThat(receipt.get("written").asInt()).isEqualTo(2);
    assertThat(receipt.get("replaced").asInt()).isEqualTo(1);
    assertThat(receipt.at("/errors/0/line").asInt()).isEqualTo(3);
    assertThat(give("symbol,ex_date,kind,ratio\nA,2016-03-01,bonus,1:2\n").get("unchanged").asInt())
        .isEqualTo(1);
  }

  @Test
  void refusesAnotherFile() {
    var answer =
        service.upload("/api/v1/corporate-actions", "a.csv", bytes("a,b\n1,2\n"), Map.of());

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(Objects.requireNonNull(answer.getBody()).get("type").asString())
        .isEqualTo("urn:basir:problem:unreadable-actions");
  }

  /// One company's price after a split of one to five, if its price says so; the others stay.
  private static void importPrices(int after) {
    importPrices(after, Map.of());
  }

  private static void importPrices(int after, Map<String, String> fields) {
    var rows =
        """
        symbol,date,open,close
        360ONE,2016-02-26,500,500
        360ONE,2016-02-29,500,510
        360ONE,2016-03-01,%1$d,110
        21STCENMGM,2016-02-26,50,50
        21STCENMGM,2016-02-29,50,50
        21STCENMGM,2016-03-01,50,50
        ABSLAMC,2016-02-26,50,50
        ABSLAMC,2016-02-29,50,50
        ABSLAMC,2016-03-01,50,50
        """
            .formatted(after);
    var answer = service.upload("/api/v1/prices", "t.csv", bytes(rows), fields);
    var location = Objects.requireNonNull(answer.getHeaders().getLocation()).toString();
    service.await(location, it -> "COMPLETED".equals(it.path("status").asString()));
  }

  private static JsonNode give(String csv) {
    var answer = service.upload("/api/v1/corporate-actions", "a.csv", bytes(csv), Map.of());
    return Objects.requireNonNull(answer.getBody());
  }

  private static String actions() {
    var answer = service.get("/api/v1/corporate-actions?from=2016-01-01&to=2016-12-31");
    return Objects.requireNonNull(answer.getBody()).toString();
  }

  private static JsonNode window(String name) {
    return window(name, "");
  }

  private static JsonNode window(String name, String basis) {
    var path = "/api/v1/returns?budget=2016-02-29" + basis;
    var answer = Objects.requireNonNull(service.get(path).getBody());
    return answer.at("/sectors/0/windows/" + name);
  }

  private static double storedClose() {
    return service
        .database()
        .sql("select close from daily_price where symbol = '360ONE' and traded_on = '2016-02-26'")
        .query(Double.class)
        .single();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
