package org.basir.inference.scorer.answers;

import java.util.Optional;

/// Keeps answers. Safe for use by several threads.
public interface Answers {

  /// An answer that the job may use ([StoredAnswer#isFor]): its own, else one of another job that
  /// isn't shaped by that job's budget.
  Optional<StoredAnswer> find(AnswerKey key, JobKey job);

  /// Keeps an answer, durably once this returns. One for each key and job: if the job has one, it
  /// stays.
  void keep(AnswerKey key, StoredAnswer answer);
}
