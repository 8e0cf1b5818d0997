package org.basir.ranking.assessment;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basir.db.tasks.DurableTasks;
import org.basir.ranking.ContentId;
import org.basir.ranking.Turns;
import org.basir.ranking.llm.LanguageServer;
import org.basir.ranking.llm.NoLanguageServer;
import org.basir.ranking.ranking.Ranking;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Takes requests for assessments and shows what came of them.
@Service
public class AssessmentDesk {

  private final Assessments assessments;
  private final AssessedSectorTable sectors;
  private final LanguageServer server;
  private final DurableTasks tasks;
  private final Turns turns;
  private final InstantSource clock = InstantSource.system();

  AssessmentDesk(
      Assessments assessments,
      AssessedSectorTable sectors,
      LanguageServer server,
      DurableTasks tasks,
      Turns turns) {
    this.assessments = assessments;
    this.sectors = sectors;
    this.server = server;
    this.tasks = tasks;
    this.turns = turns;
  }

  /// A request as it was taken.
  ///
  /// @param isNew false if the same was asked before and is pending or complete, which changes
  ///   nothing
  public record Receipt(Assessment assessment, boolean isNew) {}

  /// Has the sectors of a speech scored. One that is partial, failed or was cancelled goes on with
  /// what it has: a tenant may have more tokens by now.
  ///
  /// @throws NoLanguageServer if the service was given none
  @Transactional
  public Receipt request(Ranking ranking, Mandate mandate) {
    if (server.endpoint().isEmpty()) {
      throw new NoLanguageServer();
    }
    var id = id(ranking, mandate);
    turns.take(id.toString());
    return assessments
        .lock(id)
        .map(this::again)
        .orElseGet(() -> begin(new Assessment(id, ranking, mandate, clock.instant())));
  }

  /// Ends an assessment after the question that is being asked; what was paid for is kept.
  @Transactional
  public Optional<Assessment> cancel(UUID id) {
    var found = assessments.lock(id);
    found
        .filter(it -> it.status() == Assessment.Status.PENDING)
        .ifPresent(it -> it.cancel(clock.instant()));
    return found;
  }

  @Transactional(readOnly = true)
  public Optional<Assessment> find(UUID id) {
    return assessments.findById(id);
  }

  /// A page of assessments, the latest first.
  ///
  /// @param before the last of the page before
  @Transactional(readOnly = true)
  public List<Assessment> list(Optional<UUID> before, int limit) {
    return before
        .flatMap(assessments::findById)
        .map(last -> assessments.before(last.requestedAt(), last.id(), Limit.of(limit)))
        .orElseGet(() -> assessments.latest(Limit.of(limit)));
  }

  /// The places of the sectors, best first; none before it has ended.
  @Transactional(readOnly = true)
  public List<AssessedSector> sectors(UUID id) {
    return sectors.read(id);
  }

  private Receipt begin(Assessment assessment) {
    return scheduled(assessments.saveAndFlush(assessment));
  }

  private Receipt again(Assessment known) {
    return switch (known.status()) {
      case PENDING, COMPLETE -> new Receipt(known, false);
      case PARTIAL, FAILED, CANCELLED -> {
        known.requestAgain(clock.instant());
        yield scheduled(known);
      }
    };
  }

  private Receipt scheduled(Assessment assessment) {
    tasks.schedule(AssessTask.NAME, assessment.id().toString());
    return new Receipt(assessment, true);
  }

  private static UUID id(Ranking ranking, Mandate mandate) {
    var question = List.of(ranking.id(), ranking.content(), mandate);
    return ContentId.of(
        JsonMapper.shared().writeValueAsString(question).getBytes(StandardCharsets.UTF_8));
  }
}
