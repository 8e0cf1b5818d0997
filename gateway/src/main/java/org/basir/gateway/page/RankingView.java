package org.basir.gateway.page;

import java.util.List;
import java.util.Locale;
import org.basir.gateway.ranking.RankedBudget;
import org.basir.gateway.ranking.RankedSector;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A ranking as the page shows it.
///
/// @param groups the best, the rest and the worst, without empty ones
/// @param median the middle score, from which the chart's bars start
record RankingView(
    int total,
    double median,
    @Nullable String model,
    @Nullable String ranker,
    String basis,
    List<Group> groups) {

  private static final int EMPHASISED = 10;

  /// @param kind `best`, `middle` or `worst`
  record Group(String kind, String title, List<RankedSector> sectors) {}

  static RankingView of(RankedBudget ranking, String filter) {
    List<RankedSector> all = ranking.ranked();
    int edge = Math.min(EMPHASISED, all.size() / 2);
    List<Group> groups =
        List.of(
            group("best", "%d best", all.subList(0, edge), filter),
            group("middle", "%d between", all.subList(edge, all.size() - edge), filter),
            group("worst", "%d worst", all.subList(all.size() - edge, all.size()), filter));
    return new RankingView(
        all.size(),
        median(all),
        ranking.model(),
        ranking.ranker(),
        basis(ranking.basis()),
        groups.stream().filter(group -> !group.sectors().isEmpty()).toList());
  }

  private static Group group(String kind, String title, List<RankedSector> sectors, String filter) {
    String wanted = filter.strip().toLowerCase(Locale.ROOT);
    return new Group(
        kind,
        title.formatted(sectors.size()),
        sectors.stream()
            .filter(sector -> sector.name().toLowerCase(Locale.ROOT).contains(wanted))
            .toList());
  }

  private static double median(List<RankedSector> sectors) {
    double[] scores = sectors.stream().mapToDouble(RankedSector::score).sorted().toArray();
    int middle = scores.length / 2;
    if (scores.length == 0) {
      return 0;
    }
    return scores.length % 2 == 1 ? scores[middle] : (scores[middle - 1] + scores[middle]) / 2;
  }

  private static String basis(@Nullable JsonNode basis) {
    return basis == null || basis.isNull()
        ? ""
        : basis.isString() ? basis.stringValue() : basis.toString();
  }
}
