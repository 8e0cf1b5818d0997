package org.basir.ranking.assessment;

import java.util.Optional;
import org.basir.inference.scorer.answers.AnswerKey;
import org.basir.inference.scorer.answers.Answers;
import org.basir.inference.scorer.answers.JobKey;
import org.basir.inference.scorer.answers.StoredAnswer;

/// Keeps all answers and finds those only that the job paid for itself.
record OwnAnswers(Answers all) implements Answers {

  /// A job's own answer comes before those of others, so that nothing is missed here.
  @Override
  public Optional<StoredAnswer> find(AnswerKey key, JobKey job) {
    return all.find(key, job).filter(answer -> answer.job().equals(job));
  }

  @Override
  public void keep(AnswerKey key, StoredAnswer answer) {
    all.keep(key, answer);
  }
}
