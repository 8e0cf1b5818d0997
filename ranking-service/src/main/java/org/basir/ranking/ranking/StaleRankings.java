package org.basir.ranking.ranking;

import org.basir.db.tasks.DurableTasks;
import org.basir.ranking.ranker.Ranker;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ranks anew at start what another version of the ranker has ranked or failed to rank.
@Component
class StaleRankings implements ApplicationRunner {

  private final Rankings rankings;
  private final Ranker ranker;
  private final DurableTasks tasks;

  StaleRankings(Rankings rankings, Ranker ranker, DurableTasks tasks) {
    this.rankings = rankings;
    this.ranker = ranker;
    this.tasks = tasks;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    rankings.notBy(ranker.version()).forEach(id -> tasks.schedule(RankTask.NAME, id.toString()));
  }
}
