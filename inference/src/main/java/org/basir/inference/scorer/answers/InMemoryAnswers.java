package org.basir.inference.scorer.answers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Answers of one process, gone with it.
public final class InMemoryAnswers implements Answers {

  private final Map<AnswerKey, Map<JobKey, StoredAnswer>> kept = new ConcurrentHashMap<>();

  @Override
  public Optional<StoredAnswer> find(AnswerKey key, JobKey job) {
    var byJob = kept.getOrDefault(key, Map.of());
    return Optional.ofNullable(byJob.get(job))
        .or(() -> byJob.values().stream().filter(answer -> answer.isFor(job)).findFirst());
  }

  @Override
  public void keep(AnswerKey key, StoredAnswer answer) {
    kept.merge(key, Map.of(answer.job(), answer), InMemoryAnswers::joined);
  }

  private static Map<JobKey, StoredAnswer> joined(
      Map<JobKey, StoredAnswer> known, Map<JobKey, StoredAnswer> more) {
    var all = new LinkedHashMap<>(known);
    more.forEach(all::putIfAbsent);
    return all;
  }
}
