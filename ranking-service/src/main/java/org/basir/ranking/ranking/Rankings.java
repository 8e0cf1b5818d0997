package org.basir.ranking.ranking;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// The rankings there are: for each transcript one per model that classified it.
interface Rankings extends Repository<Ranking, RankingId> {

  Ranking saveAndFlush(Ranking ranking);

  Optional<Ranking> findById(RankingId id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from Ranking r where r.id = :id")
  Optional<Ranking> lock(RankingId id);

  /// The one of a transcript that was received last.
  @Query(
      nativeQuery = true,
      value =
          """
          select * from ranking where transcript = :transcript
          order by received_at desc, model limit 1
          """)
  Optional<Ranking> current(UUID transcript);

  /// The rankings of full and interim budgets of earlier years by the same classifier, the latest
  /// first; of a budget that was handed over in several versions each counts.
  @Query(
      nativeQuery = true,
      value =
          """
          select * from ranking
          where budget_year < :year and model = :model and budget_kind <> 'OTHER'
          order by budget_year desc, budget_key desc, transcript limit :limit
          """)
  List<Ranking> before(int year, String model, int limit);

  /// The latest version of a budget, by its key or year; of a year the full budget before the
  /// interim one.
  @Query(
      nativeQuery = true,
      value =
          """
          select * from ranking
          where (lower(budget_key) = lower(:budget) or cast(budget_year as text) = :budget)
              and (:model = '' or model = :model)
          order by lower(budget_key) = lower(:budget) desc, budget_kind = 'FULL' desc,
              version desc, received_at desc, model
          limit 1
          """)
  Optional<Ranking> ofBudget(String budget, String model);

  /// All there are.
  @Query("select r.id from Ranking r where r.status <> 'PENDING'")
  List<RankingId> ended();

  /// For every transcript the one that was received last, by transcript.
  @Query(
      nativeQuery = true,
      value =
          """
          select * from (
              select distinct on (transcript) * from ranking
              order by transcript, received_at desc, model) as newest
          where transcript > :after order by transcript limit :limit
          """)
  List<Ranking> currentAfter(UUID after, int limit);

  /// What is not the work of this ranker, pending ones aside.
  @Query(
      "select r.id from Ranking r where r.status <> 'PENDING' and coalesce(r.ranker, '') <> :ranker")
  List<RankingId> notBy(String ranker);
}
