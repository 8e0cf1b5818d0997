package org.basir.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.basir.app.client.Budget;
import org.basir.app.client.Ranking;
import org.basir.app.client.Ranking.Evidence;
import org.basir.app.client.Ranking.RankedSector;
import org.junit.jupiter.api.Test;

class RankingTableTests {

  @Test
  void printsBothEndsWithTheirStrongestSentence() {
    assertThat(new RankingTable(ranking(6), 2).lines())
        .anyMatch(line -> line.matches(" +1 +Sector 1 +0\\.900 +1 +Sector 1 is helped\\."))
        .anyMatch(line -> line.matches(" +6 +Sector 6 +0\\.400 +1 +Sector 6 is helped\\."))
        .noneMatch(line -> line.contains("Sector 3"));
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
        IntStream.rangeClosed(1, sectors).mapToObj(RankingTableTests::sector).toList());
  }

  private static RankedSector sector(int rank) {
    var name = "Sector " + rank;
    var evidence =
        new Evidence("x", name + " is helped. More.", "", "", "A", 1, name + " is helped.", 0.9);
    return new RankedSector(
        rank, rank, "sector-" + rank, name, 1 - rank / 10.0, 1, List.of(evidence));
  }
}
