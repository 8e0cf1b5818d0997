package org.basir.ranking.evaluation;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.basir.metrics.taxonomy.Taxonomy;
import org.basir.ranking.batch.StopOnInterruption;
import org.basir.ranking.ranker.Ranker;
import org.basir.ranking.ranker.SpeechFeatures;
import org.basir.ranking.ranking.RankingArchive;
import org.basir.ranking.ranking.RankingId;
import org.basir.ranking.returns.MarketBefore;
import org.basir.ranking.returns.PriorReturns;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/// Makes the jobs that evaluate: first the scores budget by budget, then the figures.
@Component
class EvaluationJob {

  private static final int CHUNK = 5;

  private final JobRepository executions;
  private final PlatformTransactionManager transactions;
  private final EvaluationBudgets budgets;
  private final EvaluationRuns runs;
  private final Evaluations evaluations;
  private final RankingArchive archive;
  private final Ranker ranker;
  private final Taxonomy taxonomy;
  private final PriorReturns prior;
  private final MarketBefore market;
  private final InstantSource clock = InstantSource.system();

  EvaluationJob(
      JobRepository executions,
      PlatformTransactionManager transactions,
      EvaluationBudgets budgets,
      EvaluationRuns runs,
      Evaluations evaluations,
      RankingArchive archive,
      Ranker ranker,
      Taxonomy taxonomy,
      PriorReturns prior,
      MarketBefore market) {
    this.executions = executions;
    this.transactions = transactions;
    this.budgets = budgets;
    this.runs = runs;
    this.evaluations = evaluations;
    this.archive = archive;
    this.ranker = ranker;
    this.taxonomy = taxonomy;
    this.prior = prior;
    this.market = market;
  }

  Job of(Evaluation evaluation) {
    return new JobBuilder("evaluate-ranking", executions)
        .start(score(evaluation))
        .next(report(evaluation))
        .build();
  }

  private Step score(Evaluation evaluation) {
    var all = budgets.all(evaluation.id());
    var scoring = scoring(evaluation);
    return new StepBuilder("score-budgets", executions)
        .<Integer, Map.Entry<Integer, Scores>>chunk(CHUNK)
        .transactionManager(transactions)
        .interruptionPolicy(new StopOnInterruption())
        .reader(new ListItemReader<>(budgets.unscored(evaluation.id())))
        .processor(position -> Map.entry(position, scores(scoring, all, position)))
        .writer(chunk ->
            chunk.forEach(it -> budgets.score(evaluation.id(), it.getKey(), it.getValue())))
        .build();
  }

  private Scoring scoring(Evaluation evaluation) {
    var returns = evaluation.upload().returns(evaluation.target());
    return new Scoring(ranker, taxonomy, PastReturns.of(returns), prior, market);
  }

  private Scores scores(Scoring scoring, List<MatchedBudget> all, int position) {
    var budget = all.get(position);
    var ranking = budget.ranking();
    if (ranking == null) {
      return scoring.of(budget.date());
    }
    var speech = speech(ranking);
    var known = archive.sheet(ranking, speech);
    var blind = archive.sheet(ranking, SpeechFeatures.NONE);
    var wrong = archive.sheet(ranking, otherSpeech(all, position));
    return scoring.of(budget.date(), new Scoring.Told(speech, known, blind, wrong));
  }

  /// Of the last budget before that has one; the first budgets get the last speech there is.
  private SpeechFeatures otherSpeech(List<MatchedBudget> all, int position) {
    var other = Math.floorMod(position - 1, all.size());
    while (all.get(other).ranking() == null) {
      other = Math.floorMod(other - 1, all.size());
    }
    return speech(Objects.requireNonNull(all.get(other).ranking()));
  }

  private SpeechFeatures speech(RankingId ranking) {
    return archive.features(ranking);
  }

  private Step report(Evaluation evaluation) {
    return new StepBuilder("report", executions)
        .tasklet(
            (_, _) -> {
              write(evaluation);
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  private void write(Evaluation evaluation) {
    var stored = evaluations.findById(evaluation.id()).orElseThrow();
    var figures =
        new Figures(budgets.scored(stored.id()), runs.all(stored.id()), ranker.lastTrainingYear());
    stored.complete(
        new RankingReports(figures, stored, ranker, taxonomy).finished(), clock.instant());
  }
}
