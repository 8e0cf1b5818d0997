package org.basir.ranking.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.basir.db.EmbeddedServer;
import org.basir.ranking.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class PriceImportTests {

  private static final String HEADER = "budget_date,symbol,date,offset,open,close\n";

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
        .sql("truncate daily_price, price_import, batch_job_instance cascade")
        .update();
  }

  @Test
  void importsEveryLineOrSaysWhyNot() {
    var imported =
        completed(
            upload(
                """
                1995-03-15,A,1995-03-14,-1,10,11
                1995-03-15,B,1995-03-14,-1,10
                1995-03-15,A,1995-03-15,0,12,-1
                1995-03-15,A,1995-03-15,0,12,13
                """));

    assertThat(imported.get("lines").asInt()).isEqualTo(4);
    assertThat(imported.get("written").asInt()).isEqualTo(2);
    assertThat(imported.get("rejected").asInt()).isEqualTo(2);
    assertThat(imported.get("errors").toString())
        .isEqualTo(
            "[{\"line\":3,\"detail\":\"5 fields instead of 6\"},"
                + "{\"line\":4,\"detail\":\"close is no price above 0: -1.0\"}]");
    assertThat(prices()).isEqualTo(2);
  }

  @Test
  void takesTheSameBytesOnce() {
    var first = upload("1995-03-15,A,1995-03-14,-1,10,11\n");
    completed(first);
    var second = upload("1995-03-15,A,1995-03-14,-1,10,11\n");

    assertThat(first.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
    assertThat(second.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(second.getHeaders().getLocation()).isEqualTo(first.getHeaders().getLocation());
    assertThat(completed(second)).isEqualTo(completed(first));
  }

  @Test
  void changesNothingForTheSameRowsInAnotherFile() {
    completed(upload("1995-03-15,A,1995-03-14,-1,10,11\n"));
    var again = completed(upload("\n1995-03-15,A,1995-03-14,-1,10,11\n"));

    assertThat(again.get("written").asInt()).isZero();
    assertThat(again.get("unchanged").asInt()).isEqualTo(1);
  }

  @Test
  void letsALaterFileCorrectAPrice() {
    completed(upload("1995-03-15,A,1995-03-14,-1,10,11\n"));
    completed(upload("1995-03-15,A,1995-03-14,-1,10,12\n"));

    assertThat(service.database().sql("select close from daily_price").query(Double.class).single())
        .isEqualTo(12);
  }

  @Test
  void countsWhatARestatedDayReplaced() {
    completed(
        upload(
            """
            1995-03-15,A,1995-03-14,-1,10,11
            1995-03-15,B,1995-03-14,-1,10,11
            """));
    var restated =
        completed(
            upload(
                """
                1995-03-15,A,1995-03-14,-1,10,12
                1995-03-15,B,1995-03-14,-1,10,11
                1995-03-15,C,1995-03-15,0,10,11
                """));

    assertThat(restated.get("written").asInt()).isEqualTo(2);
    assertThat(restated.get("replaced").asInt()).isEqualTo(1);
    assertThat(restated.get("unchanged").asInt()).isEqualTo(1);
    assertThat(restated.get("firstDay").asString()).isEqualTo("1995-03-14");
    assertThat(restated.get("lastDay").asString()).isEqualTo("1995-03-15");
  }

  @Test
  void keepsAUsersAdjustedTableApart() {
    var table = bytes("symbol,date,open,close\nA,2016-02-29,10,11\n");
    var plain = completed(service.upload("/api/v1/prices", "t.csv", table, Map.of()));
    var adjusted =
        completed(service.upload("/api/v1/prices", "t.csv", table, Map.of("adjusted", "true")));

    assertThat(plain.get("source").asString()).isEqualTo("TIDY");
    assertThat(adjusted.get("source").asString()).isEqualTo("TIDY_ADJUSTED");
    assertThat(prices()).isEqualTo(2);
  }

  @Test
  void importsParquet() throws Exception {
    try (var file = PriceImportTests.class.getResourceAsStream("tidy-snappy.parquet")) {
      var content = Objects.requireNonNull(file).readAllBytes();
      var done = completed(service.upload("/api/v1/prices", "t.parquet", content, Map.of()));

      assertThat(done.get("written").asInt()).isEqualTo(2);
      assertThat(done.get("errors").findValuesAsString("line")).containsExactly("4", "5");
    }
  }

  @Test
  void showsTheTradingDaysThatPricesTellOf() {
    completed(
        upload(
            """
            2015-02-28,A,2015-02-27,-1,10,11
            2015-02-28,B,2015-02-27,-1,10,11
            2015-02-28,A,2015-02-28,0,10,11
            2015-02-28,A,2015-03-16,1,10,11
            """));
    var path = "/api/v1/trading-days?source=EVENT_WINDOWS&limit=2";
    var first = body(service.get(path));
    var second = body(service.get(path + "&after=" + first.get("next").asString()));

    assertThat(first.get("items").get(0).toString())
        .isEqualTo(
            "{\"date\":\"2015-02-27\",\"source\":\"EVENT_WINDOWS\",\"shares\":2,"
                + "\"weekend\":false,\"daysSinceLast\":0}");
    assertThat(first.get("items").get(1).get("weekend").asBoolean()).isTrue();
    assertThat(second.get("items").get(0).get("daysSinceLast").asInt()).isEqualTo(16);
  }

  @Test
  void prefersTheBetterSeriesInWhateverOrderTheyCome() {
    var eq = "A, EQ, 01-Oct-2019,1,5,1,1,1,5,1,1,1,1,1,1\n";
    var be = "A, BE, 01-Oct-2019,1,7,1,1,1,7,1,1,1,1,1,1\n";
    completed(uploadDaily(eq));
    completed(uploadDaily(be));
    completed(uploadDaily(be + eq + be));

    assertThat(service.database().sql("select open from daily_price").query(Double.class).list())
        .containsExactly(5.0);
  }

  @Test
  void refusesWhatIsNoFileOfPrices() {
    var answer = service.upload("/api/v1/prices", "x.csv", bytes("a,b\n1,2\n"), Map.of());

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(body(answer).get("type").asString())
        .isEqualTo("urn:basir:problem:unreadable-prices");
    assertThat(body(answer).get("detail").asString()).startsWith("The first line is 'a,b'");
  }

  @Test
  void failsAPackedFileThatBreaksOffAndSaysWhere() throws Exception {
    var packed = PackedFiles.gzip(HEADER + "1995-03-15,A,1995-03-14,-1,10,11\n".repeat(20_000));
    var half = Arrays.copyOf(packed, packed.length - 30);
    var answer = service.upload("/api/v1/prices", "x.csv.gz", half, Map.of());

    var failed = service.await(location(answer), it -> !"RUNNING".equals(status(it)));

    assertThat(status(failed)).isEqualTo("FAILED");
    assertThat(failed.get("problem").asString()).startsWith("The file breaks off behind line");
  }

  @Test
  void pagesThroughTheErrors() {
    var file = completed(upload("x\n".repeat(250)));
    var path = "/api/v1/prices/" + file.get("id").asString() + "/errors?limit=200";

    var first = body(service.get(path));
    var second = body(service.get(path + "&after=" + first.get("next").asString()));

    assertThat(file.get("errors").size()).isEqualTo(100);
    assertThat(first.get("items").size()).isEqualTo(200);
    assertThat(second.get("items").size()).isEqualTo(50);
    assertThat(second.get("next").isNull()).isTrue();
    assertThat(second.get("items").get(49).get("line").asInt()).isEqualTo(251);
  }

  @Test
  void knowsNoOtherImport() {
    assertThat(service.get("/api/v1/prices/00000000-0000-0000-0000-000000000000").getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
  }

  private static ResponseEntity<JsonNode> upload(String rows) {
    return service.upload("/api/v1/prices", "windows.csv", bytes(HEADER + rows), Map.of());
  }

  private static ResponseEntity<JsonNode> uploadDaily(String rows) {
    var header =
        "SYMBOL,SERIES,DATE1,PREV_CLOSE,OPEN_PRICE,HIGH_PRICE,LOW_PRICE,LAST_PRICE,CLOSE_PRICE,"
            + "AVG_PRICE,TTL_TRD_QNTY,TURNOVER_LACS,NO_OF_TRADES,DELIV_QTY,DELIV_PER\n";
    return service.upload("/api/v1/prices", "daily.csv", bytes(header + rows), Map.of());
  }

  private static JsonNode completed(ResponseEntity<JsonNode> upload) {
    return service.await(location(upload), it -> "COMPLETED".equals(status(it)));
  }

  private static String location(ResponseEntity<JsonNode> answer) {
    return Objects.requireNonNull(answer.getHeaders().getLocation()).toString();
  }

  private static String status(JsonNode file) {
    return file.path("status").asString();
  }

  private static JsonNode body(ResponseEntity<JsonNode> answer) {
    return Objects.requireNonNull(answer.getBody());
  }

  private static int prices() {
    return service.database().sql("select count(*) from daily_price").query(Integer.class).single();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
