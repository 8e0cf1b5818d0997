package org.basir.ranking.assessment;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.basir.inference.ledger.BudgetLedger;
import org.basir.inference.ledger.TokenWeights;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.Sampling;
import org.basir.inference.scorer.Progress;
import org.basir.inference.scorer.Scoring;
import org.basir.inference.scorer.ScoringTask;
import org.basir.inference.scorer.SectorScorer;
import org.basir.inference.scorer.answers.Answers;
import org.basir.inference.scorer.answers.JobKey;
import org.basir.inference.strategy.Respondent;
import org.basir.metrics.taxonomy.Taxonomy;
import org.basir.ranking.llm.LanguageServer;
import org.basir.ranking.ranking.RankingArchive;
import org.springframework.stereotype.Component;

/// Puts the questions of an assessment to the language model.
@Component
class Assessor {

  private final LanguageServer server;
  private final RankingArchive archive;
  private final Taxonomy taxonomy;
  private final BudgetLedger ledger;
  private final AnswerTable answers;
  private final CallTable calls;
  private final AssessmentStore store;

  Assessor(
      LanguageServer server,
      RankingArchive archive,
      Taxonomy taxonomy,
      BudgetLedger ledger,
      AnswerTable answers,
      CallTable calls,
      AssessmentStore store) {
    this.server = server;
    this.archive = archive;
    this.taxonomy = taxonomy;
    this.ledger = ledger;
    this.answers = answers;
    this.calls = calls;
    this.store = store;
  }

  /// Asks until all is asked, the tokens are used or nobody wants it any more.
  Scoring score(Assessment assessment) {
    requireSameSpeech(assessment);
    var mandate = assessment.mandate();
    var model = server.model(mandate.named()).model();
    store.answeredBy(assessment.id(), model.name());
    var scorer =
        new SectorScorer(
            respondent(model, assessment),
            mandate.asking(),
            mandate.limiting(
                new ThinkingLengths(calls.unhurried(model.name())), model.capabilities()),
            Sampling.greedy(),
            mandate.settings());
    return scorer.score(
        task(assessment), answers(mandate), progress -> goesOnAfter(assessment.id(), progress));
  }

  private Answers answers(Mandate mandate) {
    return mandate.fresh() ? new OwnAnswers(answers) : answers;
  }

  private void requireSameSpeech(Assessment assessment) {
    var id = assessment.ranking();
    var speech = archive.find(id.transcript(), Optional.of(id.model()));
    if (speech.filter(it -> it.content().equals(assessment.content())).isEmpty()) {
      throw new IllegalStateException(
          "The speech was handed over anew with another content; ask again");
    }
  }

  private boolean goesOnAfter(UUID id, Progress progress) {
    store.advance(id, Advance.of(progress));
    return store.isWanted(id);
  }

  private Respondent respondent(LanguageModel model, Assessment assessment) {
    return new Respondent(
        model,
        assessment.mandate().format(),
        ledger,
        TokenWeights.EQUAL,
        InstantSource.system(),
        call -> calls.add(assessment.id(), call));
  }

  private ScoringTask task(Assessment assessment) {
    var year = assessment.budgetYear();
    return new ScoringTask(
        assessment.scope(),
        new JobKey(assessment.id().toString()),
        year == null ? 0 : year,
        "Union Budget " + assessment.budgetKey(),
        SectorBriefs.of(archive.excerpts(assessment.ranking()), taxonomy),
        assessment.mandate().tokens());
  }
}
