package org.basir.ranking.assessment;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.basir.inference.ranker.ScoredSector;
import org.basir.inference.scorer.Partial;
import org.basir.inference.scorer.Scoring;
import org.basir.inference.scorer.SectorResult.Unscored;
import org.basir.metrics.taxonomy.SectorCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Writes down how far assessments are and what comes of them, each step for itself.
@Component
class AssessmentStore {

  private final Assessments assessments;
  private final AssessedSectorTable sectors;
  private final CallTable calls;
  private final TransactionTemplate transaction;
  private final InstantSource clock = InstantSource.system();

  AssessmentStore(
      Assessments assessments,
      AssessedSectorTable sectors,
      CallTable calls,
      TransactionTemplate transaction) {
    this.assessments = assessments;
    this.sectors = sectors;
    this.calls = calls;
    this.transaction = transaction;
  }

  /// Whether anybody still wants it.
  boolean isWanted(UUID id) {
    return assessments.status(id) == Assessment.Status.PENDING;
  }

  void waitsFor(UUID id, String what) {
    change(id, it -> it.waitsFor(what));
  }

  void answeredBy(UUID id, String model) {
    change(id, it -> it.answeredBy(model));
  }

  void advance(UUID id, Advance advance) {
    change(id, it -> it.advance(advance));
  }

  void fail(UUID id, String why) {
    change(id, it -> it.fail(why, clock.instant()));
  }

  /// Ends it with what it has. One that was stopped was cancelled, and is as it was left: it may
  /// have been asked for again since.
  void end(UUID id, Scoring scoring) {
    if (scoring.partial().filter(Partial::isStopped).isEmpty()) {
      conclude(id, scoring);
    }
  }

  private void conclude(UUID id, Scoring scoring) {
    var report = AssessmentReport.of(scoring, calls.of(id));
    var json = JsonMapper.shared().writeValueAsString(report);
    var status =
        scoring.partial().isPresent() ? Assessment.Status.PARTIAL : Assessment.Status.COMPLETE;
    change(
        id,
        it -> {
          it.end(status, scoring.prompt(), json, clock.instant());
          sectors.write(id, places(scoring));
        });
  }

  private void change(UUID id, Consumer<Assessment> change) {
    transaction.executeWithoutResult(_ ->
        assessments
            .lock(id)
            .filter(it -> it.status() == Assessment.Status.PENDING)
            .ifPresent(change));
  }

  private static List<AssessedSector> places(Scoring scoring) {
    var reasons = reasons(scoring);
    var places = new ArrayList<AssessedSector>();
    for (var sector : scoring.ranking()) {
      places.add(
          new AssessedSector(
              rank(places, sector), sector.sector(), sector.score(), reasons.get(sector.sector())));
    }
    return places;
  }

  private static int rank(List<AssessedSector> better, ScoredSector sector) {
    return better.isEmpty() || better.getLast().score() != sector.score()
        ? better.size() + 1
        : better.getLast().rank();
  }

  private static Map<SectorCode, String> reasons(Scoring scoring) {
    var reasons = new TreeMap<SectorCode, String>();
    for (Unscored sector : scoring.unscored()) {
      reasons.put(sector.sector(), sector.reason().name());
    }
    return reasons;
  }
}
