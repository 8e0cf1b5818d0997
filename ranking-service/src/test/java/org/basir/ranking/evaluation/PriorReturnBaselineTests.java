package org.basir.ranking.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.basir.ranking.ranking.Handovers.excerpt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.basir.db.EmbeddedServer;
import org.basir.ranking.RunningService;
import org.basir.ranking.ranking.Handovers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class PriorReturnBaselineTests {

  private static final int SECTORS = 20;
  private static final LocalDate BUDGET = LocalDate.of(2007, 2, 28);

  @Test
  void isThereOnceDailyPricesFromBeforeABudgetAre(@TempDir Path folder) throws IOException {
    var mapping = Files.writeString(folder.resolve("symbols.csv"), symbols());
    try (var server = EmbeddedServer.temporary();
        var service = RunningService.on(server, "basir.symbol-sectors=" + mapping)) {
      for (var year : List.of(2006, 2007)) {
        var handover = Handovers.of(year, excerpt(0, "Steel.", 7));
        service.put("/api/v1/rankings/" + handover.transcript(), handover);
      }
      var before = report(service);
      ended(service, service.upload("/api/v1/prices", "prices.csv", prices(), Map.of()));
      var after = report(service);

      assertThat(before.get("baselines").has("prior_return")).isFalse();
      assertThat(before.get("notes").toString()).contains("no daily prices from so far before");
      // the order is known exactly for one budget and not at all for the other
      assertThat(after.at("/baselines/prior_return/s_rank").asDouble())
          .isEqualTo(0.5, within(1e-9));
      assertThat(after.get("notes").toString()).contains("prices for 1 of 2 budgets");
    }
  }

  private static JsonNode report(RunningService service) {
    var answer = service.upload("/api/v1/evaluations/ranking", "r.csv", returns(), Map.of());
    return body(service.get(ended(service, answer) + "/report.json"));
  }

  private static String ended(RunningService service, ResponseEntity<JsonNode> answer) {
    var location = Objects.requireNonNull(answer.getHeaders().getLocation()).toString();
    service.await(location, it -> "COMPLETED".equals(it.path("status").asString()));
    return location;
  }

  /// After both budgets the sectors stand in the order of their codes.
  private static byte[] returns() {
    var rows = new StringBuilder("budget_date,kind,sector_code,n,mean_oo_m1_p1\n");
    for (var year : List.of(2006, 2007)) {
      for (var sector = 1; sector <= SECTORS; sector++) {
        rows.append("%d-02-28,full,%d,3,%.2f%n".formatted(year, sector, 0.01 * sector));
      }
    }
    return rows.toString().getBytes(UTF_8);
  }

  private static String symbols() {
    var rows = new StringBuilder("symbol,sector_code\n");
    for (var sector = 1; sector <= SECTORS; sector++) {
      for (var company : List.of("A", "B", "C")) {
        rows.append("S%d%s,%d%n".formatted(sector, company, sector));
      }
    }
    return rows.toString();
  }

  /// Until two days before the budget the sectors rise in the order of their codes; from then on
  /// they fall in it, which must not be seen.
  private static byte[] prices() {
    var days =
        LocalDate.of(2007, 1, 15)
            .datesUntil(BUDGET.plusDays(10))
            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
            .toList();
    var rows = new StringBuilder("budget_date,symbol,date,offset,open,close\n");
    symbols()
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(company ->
            IntStream.range(0, days.size())
                .forEach(i -> {
                  var offset = i - days.indexOf(BUDGET);
                  var price = 100 + change(offset, Integer.parseInt(company[1]));
                  rows.append(
                      "%s,%s,%s,%d,%d,%d%n"
                          .formatted(BUDGET, company[0], days.get(i), offset, price, price));
                }));
    return rows.toString().getBytes(UTF_8);
  }

  private static int change(int offset, int sector) {
    if (offset <= -22) {
      return 0;
    }
    return offset <= -2 ? sector : -sector;
  }

  private static JsonNode body(ResponseEntity<JsonNode> answer) {
    return Objects.requireNonNull(answer.getBody());
  }
}
