package org.basir.ranking.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.basir.db.EmbeddedServer;
import org.basir.db.taxonomy.Taxonomies;
import org.basir.metrics.input.CsvRow;
import org.basir.metrics.input.CsvTable;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.ranking.RunningService;
import org.basir.ranking.SharedData;
import org.basir.ranking.price.PriceSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Compares returns computed from the real event windows with those computed elsewhere.
///
/// Where the two differ it is for two reasons. The reference cuts each budget's returns at the 1st
/// and 99th percentile before it takes a sector's mean, which we do not; and it calls a few other
/// shares suspect.
class SharedReturnsTests {

  private static final ShareReturn NOT_TRADED = new ShareReturn("", Map.of(), false);

  private static EmbeddedServer server;
  private static RunningService service;

  @BeforeAll
  static void importEventWindows() throws IOException {
    var windows = SharedData.file("market/event-windows-to-2019.csv.gz");
    server = EmbeddedServer.temporary();
    service = RunningService.on(server);
    var answer =
        service.upload(
            "/api/v1/prices", "event-windows.csv.gz", Files.readAllBytes(windows), Map.of());
    var location = Objects.requireNonNull(answer.getHeaders().getLocation()).toString();
    var done = service.await(location, it -> "COMPLETED".equals(it.path("status").asString()));
    // six lines of 918,323 have a price of 0
    assertThat(done.get("errors").findValues("line")).hasSize(6);
    assertThat(done.get("written").asLong() + done.get("unchanged").asLong()).isEqualTo(918_317);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      service.close();
      server.close();
    }
  }

  @Test
  void agreesOnTheReturnsOfShares() throws IOException {
    var compared = 0;
    var sameSuspicion = 0;
    var differences = new ArrayList<String>();
    for (var budget : references("market/stock-event-returns-to-2019.csv.gz").entrySet()) {
      var ours = ours(budget.getKey());
      for (var row : budget.getValue()) {
        var share = ours.getOrDefault(row.text("symbol"), NOT_TRADED);
        differences.addAll(differences(budget.getKey(), row, share));
        compared++;
        sameSuspicion += share.suspect() == row.text("suspect").equals("1") ? 1 : 0;
      }
    }
    assertThat(compared).isEqualTo(23_406);
    // opened at 0 on the fifth day, says the file, so that the line was rejected
    assertThat(differences).containsExactly("1998-03-25 MFSL cc_m1_p5");
    assertThat(sameSuspicion).isGreaterThan((int) (0.999 * compared));
  }

  private static List<String> differences(LocalDate budget, CsvRow row, ShareReturn share) {
    return Arrays.stream(Window.values())
        .filter(window -> differs(share.returns().get(window), row.optionalNumber(window.code())))
        .map(window -> budget + " " + row.text("symbol") + " " + window.code())
        .toList();
  }

  @Test
  void agreesOnSectorsButForTheReferencesCutOfExtremes() throws IOException {
    var suspects = suspects();
    var sectors = SymbolSectors.load(Optional.empty(), Taxonomies.load(Optional.empty()));
    var plain = new Agreement();
    var cut = new Agreement();
    for (var budget : references("market/sector-event-returns-to-2019.csv").entrySet()) {
      var shares = sound(budget.getKey(), suspects, sectors);
      var returns = new SectorMeans(shares, sectors);
      for (var row : budget.getValue()) {
        var sector = new SectorCode(row.integer("sector_code"));
        assertThat(returns.companies(sector)).isEqualTo(row.integer("n"));
        plain.count(returns.mean(sector), row);
        cut.count(returns.meanOfCut(sector), row);
      }
    }
    assertThat(cut.share()).as("with the reference's cut").isEqualTo(1);
    assertThat(plain.share()).as("without").isBetween(0.83, 0.84);
  }

  /// Shares that neither we nor the reference suspect.
  private static List<ShareReturn> sound(
      LocalDate budget, Map<LocalDate, List<String>> suspects, SymbolSectors sectors) {
    var excluded = suspects.getOrDefault(budget, List.of());
    return ours(budget).values().stream()
        .filter(share -> sectors.bySymbol().containsKey(share.symbol()))
        .filter(share -> !excluded.contains(share.symbol()))
        .map(share -> new ShareReturn(share.symbol(), share.returns(), false))
        .toList();
  }

  private static Map<LocalDate, List<String>> suspects() throws IOException {
    var suspects = new TreeMap<LocalDate, List<String>>();
    references("market/stock-event-returns-to-2019.csv.gz")
        .forEach((budget, rows) ->
            suspects.put(
                budget,
                rows.stream()
                    .filter(row -> row.text("suspect").equals("1"))
                    .map(row -> row.text("symbol"))
                    .toList()));
    return suspects;
  }

  private static Map<String, ShareReturn> ours(LocalDate budget) {
    var prices = service.bean(StoredPrices.class);
    var days = prices.days(PriceSource.EVENT_WINDOWS, budget);
    var ours = new TreeMap<String, ShareReturn>();
    prices.shares(PriceSource.EVENT_WINDOWS, days).stream()
        .map(ShareReturn::of)
        .forEach(share -> ours.put(share.symbol(), share));
    return ours;
  }

  private static Map<LocalDate, List<CsvRow>> references(String name) throws IOException {
    var byBudget = new TreeMap<LocalDate, List<CsvRow>>();
    var table = CsvTable.read(name, reader(SharedData.file(name)), List.of("budget_date"));
    for (var row : table.rows()) {
      byBudget.computeIfAbsent(row.date("budget_date"), _ -> new ArrayList<>()).add(row);
    }
    return byBudget;
  }

  private static Reader reader(Path file) throws IOException {
    var bytes = Files.newInputStream(file);
    var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
  }

  /// The reference has five digits.
  private static boolean differs(@Nullable Double ours, OptionalDouble theirs) {
    return ours == null
        ? theirs.isPresent()
        : Math.abs(ours - theirs.orElse(Double.POSITIVE_INFINITY)) > 0.6e-5;
  }

  private static final class Agreement {

    private static final double ROUNDING = 2e-6;

    private int same;
    private int all;

    void count(Optional<Double> ours, CsvRow row) {
      var theirs = row.optionalNumber("mean_oo_m1_p1");
      if (theirs.isPresent()) {
        all++;
        same += Math.abs(ours.orElseThrow() - theirs.getAsDouble()) < ROUNDING ? 1 : 0;
      }
    }

    double share() {
      return (double) same / all;
    }
  }
}
