package org.basir.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.basir.app.client.Budget;
import org.basir.app.client.Ranking;
import org.basir.app.client.Ranking.Driver;
import org.basir.app.client.Ranking.Evidence;
import org.basir.app.client.Ranking.RankedSector;
import org.basir.app.client.Ranking.Spread;
import org.basir.app.client.Ranking.TrackRecord;
import org.junit.jupiter.api.Test;

class RankingTableTests {

  @Test
  void printsBothEndsWithTheirStrongestSentence() {
    assertThat(new RankingTable(ranking(6), 2).lines())
        .anyMatch(line ->
            line.matches(
                " +1 +1-8 +Sector 1 +0\\.900 +history \\+0\\.250 +1 +Sector 1 is helped\\."))
        .anyMatch(line ->
            line.matches(
                " +6 +6-13 +Sector 6 +0\\.400 +history \\+0\\.250 +1 +Sector 6 is helped\\."))
        .noneMatch(line -> line.contains("Sector 3"));
  }

  @Test
  void tellsHowTheRankerDid() {
    assertThat(new RankingTable(ranking(3), 1).lines())
        .contains(
            "track record on mean_cc_m1_p1, 25 budgets of 1996 to 2015: S = 0.100 (95 % CI -0.020"
                + " to 0.200; 0 is chance), Spearman 0.090");
  }

  @Test
  void printsNoSectorTwiceWhereThereAreFew() {
    assertThat(new RankingTable(ranking(3), 10).lines())
        .filteredOn(line -> line.contains("Sector 2 is helped"))
        .hasSize(1);
  }

  @Test
  void needsAtLeastOneSectorOfEachEnd() {
    assertThatThrownBy(() -> new RankingTable(ranking(3), 0)).hasMessageContaining("not 0");
  }

  private static Ranking ranking(int sectors) {
    return new Ranking(
        new UUID(0, 1),
        new Budget.Key("2027-28", 2027, "FULL", null),
        1,
        "model",
        "ranker",
        "what it rests on",
        "mean_cc_m1_p1",
        List.of(new TrackRecord("mean_cc_m1_p1", 1996, 2015, 25, 0.1, -0.02, 0.2, 0.09)),
        IntStream.rangeClosed(1, sectors).mapToObj(RankingTableTests::sector).toList());
  }

  private static RankedSector sector(int rank) {
    var name = "Sector " + rank;
    var evidence =
        new Evidence("x", name + " is helped. More.", "", "", "A", 1, name + " is helped.", 0.9);
    return new RankedSector(
        rank,
        rank,
        "sector-" + rank,
        name,
        1 - rank / 10.0,
        1,
        List.of(evidence),
        new Spread(0.1, 0.2, rank, rank + 7),
        List.of(new Driver("history", "past ranks", 0.1, 0.25)));
  }
}
