package org.basir.ranking.evaluation;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basir.db.tasks.DurableTasks;
import org.basir.metrics.format.SectorReturns;
import org.basir.metrics.input.MalformedInput;
import org.basir.ranking.Turns;
import org.basir.ranking.ranker.Ranker;
import org.basir.ranking.ranking.Ranking;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes requests for evaluations and shows what came of them.
@Service
public class EvaluationDesk {

  private final Evaluations evaluations;
  private final EvaluationBudgets budgets;
  private final Candidates candidates;
  private final Ranker ranker;
  private final EvaluationIds ids;
  private final Turns turns;
  private final DurableTasks tasks;
  private final InstantSource clock = InstantSource.system();

  EvaluationDesk(
      Evaluations evaluations,
      EvaluationBudgets budgets,
      Candidates candidates,
      Ranker ranker,
      EvaluationIds ids,
      Turns turns,
      DurableTasks tasks) {
    this.evaluations = evaluations;
    this.budgets = budgets;
    this.candidates = candidates;
    this.ranker = ranker;
    this.ids = ids;
    this.turns = turns;
    this.tasks = tasks;
  }

  /// A request as it was taken.
  ///
  /// @param isNew false if the same was asked before and has not failed, which changes nothing
  public record Receipt(Evaluation evaluation, boolean isNew) {}

  /// Has the ranker evaluated. The same question again finds the first evaluation; one that failed
  /// is tried again.
  ///
  /// @param name of the file of returns
  /// @param content CSV with the columns `budget_date,kind,sector_code,n` and targets
  /// @param target such as `oo_m1_p1`
  /// @param transcripts those to rank; all full and interim budgets if none is named. Of several
  ///   versions of one budget the latest counts
  /// @throws RefusedEvaluation if the file or the target is wrong, a transcript is unknown or none
  ///   has returns
  @Transactional
  public Receipt request(String name, byte[] content, String target, List<UUID> transcripts) {
    var upload = new ReturnsUpload(name, content);
    var returns = returns(upload, target);
    var rankings = candidates.of(transcripts);
    var matched = matched(returns, rankings);
    var id = ids.of(upload, returns.target(), matched, rankings);
    turns.take(id.toString());
    return evaluations
        .findById(id)
        .map(known -> again(known, upload))
        .orElseGet(() ->
            begin(
                new Evaluation(id, upload, returns.target(), ranker.version(), clock.instant()),
                matched));
  }

  @Transactional(readOnly = true)
  public Optional<Evaluation> find(UUID id) {
    return evaluations.findById(id);
  }

  /// How far an evaluation is; nothing of nothing if there is none of this id.
  @Transactional(readOnly = true)
  public Progress progress(UUID id) {
    return budgets.progress(id);
  }

  private Receipt begin(Evaluation evaluation, List<MatchedBudget> matched) {
    var saved = evaluations.saveAndFlush(evaluation);
    budgets.add(saved.id(), matched);
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

  private static List<MatchedBudget> matched(SectorReturns returns, List<Ranking> rankings) {
    var matching = BudgetMatching.of(returns);
    var matched = matching.match(rankings);
    if (matched.isEmpty()) {
      throw new RefusedEvaluation(
          "None of %d transcripts is about one of the budgets of the file: %s"
              .formatted(rankings.size(), matching.kinds().keySet()));
    }
    return matched;
  }
}
