package org.basir.ranking.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basir.ranking.ranking.BudgetKind;
import org.basir.ranking.ranking.Ranking;
import org.basir.ranking.ranking.RankingArchive;
import org.springframework.stereotype.Component;

/// The transcripts that an evaluation may be about, of every budget the latest version.
@Component
class Candidates {

  private static final int PAGE = 500;
  private static final int MOST_NAMED = 5;

  private final RankingArchive archive;

  Candidates(RankingArchive archive) {
    this.archive = archive;
  }

  /// @param transcripts all full and interim budgets if there is none
  /// @throws RefusedEvaluation naming those that were never handed over
  List<Ranking> of(List<UUID> transcripts) {
    return latest(transcripts.isEmpty() ? budgets() : named(transcripts));
  }

  private List<Ranking> named(List<UUID> transcripts) {
    var found = new ArrayList<Ranking>();
    var unknown = new ArrayList<UUID>();
    for (var transcript : transcripts.stream().distinct().toList()) {
      archive
          .find(transcript, Optional.empty())
          .ifPresentOrElse(found::add, () -> unknown.add(transcript));
    }
    requireNone(unknown);
    return found;
  }

  private static void requireNone(List<UUID> unknown) {
    if (!unknown.isEmpty()) {
      var more = unknown.size() - MOST_NAMED;
      throw new RefusedEvaluation(
          "Nothing was handed over for %s %s%s"
              .formatted(
                  unknown.size() == 1 ? "transcript" : "transcripts",
                  unknown.stream()
                      .limit(MOST_NAMED)
                      .map(UUID::toString)
                      .collect(Collectors.joining(", ")),
                  more > 0 ? " and " + more + " more" : ""));
    }
  }

  private List<Ranking> budgets() {
    var budgets = everything();
    budgets.removeIf(ranking -> ranking.budget().kind() == BudgetKind.OTHER);
    return budgets;
  }

  private static List<Ranking> latest(List<Ranking> rankings) {
    var latest = new TreeMap<String, Ranking>();
    for (var ranking : rankings) {
      latest.merge(
          ranking.budget().key(),
          ranking,
          (known, other) -> other.version() > known.version() ? other : known);
    }
    return List.copyOf(latest.values());
  }

  private List<Ranking> everything() {
    var all = new ArrayList<Ranking>();
    var page = archive.current(Optional.empty(), PAGE);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = archive.current(Optional.of(page.getLast().id().transcript()), PAGE);
    }
    return all;
  }
}
