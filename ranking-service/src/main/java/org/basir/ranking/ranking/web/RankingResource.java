package org.basir.ranking.ranking.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.basir.inference.ranker.ScoredSector.Part;
import org.basir.inference.ranker.TrackRecord;
import org.basir.metrics.taxonomy.Sector;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;
import org.basir.ranking.ranker.FeatureNames;
import org.basir.ranking.ranker.Ranker;
import org.basir.ranking.ranker.Spread;
import org.basir.ranking.ranking.Budget;
import org.basir.ranking.ranking.Evidence;
import org.basir.ranking.ranking.RankedSector;
import org.basir.ranking.ranking.Ranking;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/// A ranking with its sectors, best first.
///
/// @param basis what the order rests on, null before it is ranked
/// @param target the return the order is meant for; null where another ranker made it than runs now
/// @param records how that ranker did on budgets it had not seen
/// @param sectors none before it is ranked
record RankingResource(
    UUID transcript,
    Budget budget,
    int version,
    String model,
    @Nullable String ranker,
    @Nullable String basis,
    Ranking.Status status,
    @Nullable ProblemDetail problem,
    @Nullable String target,
    List<TrackRecord> records,
    List<SectorResource> sectors) {

  /// @param rank 1 for the best; equal scores share it
  /// @param excerpts how many speak of the sector
  /// @param evidence those excerpts, the strongest first
  /// @param spread where else it might stand; null if that was not told
  /// @param drivers what adds to the score or takes from it, the weightiest first
  record SectorResource(
      int rank,
      int code,
      String slug,
      String name,
      double score,
      int excerpts,
      List<Evidence> evidence,
      @Nullable Spread spread,
      List<Driver> drivers) {

    static SectorResource of(RankedSector place, Sector sector, List<Evidence> evidence) {
      return new SectorResource(
          place.rank(),
          sector.code().value(),
          sector.slug(),
          sector.name(),
          place.score(),
          place.excerpts(),
          evidence,
          place.spread(),
          place.drivers().stream().map(Driver::of).toList());
    }
  }

  /// What a feature adds to a score.
  ///
  /// @param about what it is
  /// @param value after scaling: for most the rank among the sectors, from -0.5 to 0.5
  record Driver(String feature, String about, double value, double contribution) {

    static Driver of(Part part) {
      return new Driver(
          part.feature(), FeatureNames.about(part.feature()), part.value(), part.contribution());
    }
  }

  static RankingResource of(
      Ranking ranking,
      List<RankedSector> places,
      Map<SectorCode, List<Evidence>> evidence,
      Taxonomy taxonomy,
      Ranker ranker) {
    var own = ranker.version().equals(ranking.ranker());
    return new RankingResource(
        ranking.id().transcript(),
        ranking.budget(),
        ranking.version(),
        ranking.id().model(),
        ranking.ranker(),
        ranking.basis(),
        ranking.status(),
        RankingSummary.problem(ranking.problem()),
        own ? ranker.target() : null,
        own ? ranker.records() : List.of(),
        sectors(places, evidence, taxonomy));
  }

  /// A sector that has left the taxonomy since is left out.
  private static List<SectorResource> sectors(
      List<RankedSector> places, Map<SectorCode, List<Evidence>> evidence, Taxonomy taxonomy) {
    return places.stream()
        .flatMap(place ->
            taxonomy.find(place.sector()).stream()
                .map(sector ->
                    SectorResource.of(
                        place, sector, evidence.getOrDefault(place.sector(), List.of()))))
        .toList();
  }
}
