package org.basir.ranking.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.basir.metrics.taxonomy.Taxonomy;
import org.basir.ranking.ContentId;
import org.basir.ranking.ranker.Ranker;
import org.basir.ranking.ranking.Ranking;
import org.basir.ranking.returns.PriorReturns;
import org.springframework.stereotype.Component;

/// Makes the identity of an evaluation of everything that decides its figures, so that the same
/// question finds the answer that is there.
@Component
class EvaluationIds {

  private final Ranker ranker;
  private final Taxonomy taxonomy;
  private final PriorReturns prior;

  EvaluationIds(Ranker ranker, Taxonomy taxonomy, PriorReturns prior) {
    this.ranker = ranker;
    this.taxonomy = taxonomy;
    this.prior = prior;
  }

  UUID of(
      ReturnsUpload upload,
      String target,
      List<MatchedBudget> matched,
      List<Ranking> rankings,
      List<SentRun> runs) {
    var question = new StringBuilder(upload.name()).append('\n').append(target);
    question.append('\n').append(ranker.version());
    question.append('\n').append(prior.lastImport());
    taxonomy.sectors().forEach(it -> question.append('\n').append(it.code()).append(it.slug()));
    matched.forEach(budget -> question.append('\n').append(budget));
    rankings.forEach(ranking -> question.append('\n').append(ranking.content()));
    runs.forEach(
        sent -> question.append('\n').append(sent.run().name()).append(sent.file().sha256()));
    return ContentId.of(upload.content(), question.toString().getBytes(StandardCharsets.UTF_8));
  }
}
