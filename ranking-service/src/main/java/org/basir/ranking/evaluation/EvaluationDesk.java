package org.basir.ranking.evaluation;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basir.db.tasks.DurableTasks;
import org.basir.metrics.format.SectorReturns;
import org.basir.metrics.input.MalformedInput;
import org.basir.metrics.taxonomy.Taxonomy;
import org.basir.ranking.Turns;
import org.basir.ranking.ranker.Ranker;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes requests for evaluations and shows what came of them.
@Service
public class EvaluationDesk {

  private final Evaluations evaluations;
  private final EvaluationBudgets budgets;
  private final EvaluationRuns runs;
  private final Candidates candidates;
  private final Ranker ranker;
  private final Taxonomy taxonomy;
  private final EvaluationIds ids;
  private final Turns turns;
  private final DurableTasks tasks;
  private final InstantSource clock = InstantSource.system();

  EvaluationDesk(
      Evaluations evaluations,
      EvaluationBudgets budgets,
      EvaluationRuns runs,
      Candidates candidates,
      Ranker ranker,
      Taxonomy taxonomy,
      EvaluationIds ids,
      Turns turns,
      DurableTasks tasks) {
    this.evaluations = evaluations;
    this.budgets = budgets;
    this.runs = runs;
    this.candidates = candidates;
    this.ranker = ranker;
    this.taxonomy = taxonomy;
    this.ids = ids;
    this.turns = turns;
    this.tasks = tasks;
  }

  /// A request as it was taken.
  ///
  /// @param isNew false if the same was asked before and has not failed, which changes nothing
  public record Receipt(Evaluation evaluation, boolean isNew) {}

  /// Has the ranker evaluated, and with it any runs of rankers fitted elsewhere. The same question
  /// again finds the first evaluation; one that failed is tried again.
  ///
  /// Without runs and transcripts it is about all full and interim budgets that were ingested; with
  /// runs alone about the budgets of the runs, and the speeches there are of these.
  ///
  /// @param name of the file of returns
  /// @param content CSV with the columns `budget_date,kind,sector_code,n` and targets
  /// @param target such as `oo_m1_p1`
  /// @param transcripts those to rank. Of several versions of one budget the latest counts
  /// @param sent files of runs, which compete with the ranker
  /// @throws RefusedEvaluation if the file, the target or a run is wrong, a transcript is unknown
  ///   or none has returns
  @Transactional
  public Receipt request(
      String name, byte[] content, String target, List<UUID> transcripts, List<RunUpload> sent) {
    var upload = new ReturnsUpload(name, content);
    var returns = returns(upload, target);
    var competing = new RunReception(taxonomy, returns.byBudget().keySet()).read(sent);
    var rankings = candidates.of(transcripts);
    var subject = new Subject(returns, competing, transcripts.isEmpty());
    var matched = subject.budgets(rankings);
    var id = ids.of(upload, returns.target(), matched, rankings, competing);
    turns.take(id.toString());
    return evaluations
        .findById(id)
        .map(known -> again(known, upload))
        .orElseGet(() -> {
          var asked =
              new Evaluation(id, upload, returns.target(), ranker.version(), clock.instant());
          return begin(asked, matched, returns, competing);
        });
  }

  @Transactional(readOnly = true)
  public Optional<Evaluation> find(UUID id) {
    return evaluations.findById(id);
  }

  /// A page of evaluations, the latest first.
  ///
  /// @param before the last of the page before
  @Transactional(readOnly = true)
  public List<Evaluation.Summary> list(Optional<UUID> before, int limit) {
    return before
        .flatMap(evaluations::findById)
        .map(last -> evaluations.before(last.requestedAt(), last.id(), Limit.of(limit)))
        .orElseGet(() -> evaluations.latest(Limit.of(limit)));
  }

  /// How far an evaluation is; nothing of nothing if there is none of this id.
  @Transactional(readOnly = true)
  public Progress progress(UUID id) {
    return budgets.progress(id);
  }

  private Receipt begin(
      Evaluation evaluation,
      List<MatchedBudget> matched,
      SectorReturns returns,
      List<SentRun> competing) {
    var saved = evaluations.saveAndFlush(evaluation);
    budgets.add(saved.id(), matched, returns.byBudget());
    runs.add(saved.id(), competing);
    tasks.schedule(EvaluateRanking.NAME, saved.id().toString());
    return new Receipt(saved, true);
  }

  /// What made it fail may be mended, so nothing of the failed attempt is kept.
  private Receipt again(Evaluation known, ReturnsUpload upload) {
    if (known.status() != Evaluation.Status.FAILED) {
      return new Receipt(known, false);
    }
    known.requestAgain(upload, clock.instant());
    budgets.forgetScores(known.id());
    tasks.schedule(EvaluateRanking.NAME, known.id().toString());
    return new Receipt(known, true);
  }

  private static SectorReturns returns(ReturnsUpload upload, String target) {
    try {
      return upload.returns(target);
    } catch (MalformedInput | IllegalArgumentException wrong) {
      throw new RefusedEvaluation(wrong);
    }
  }
}
