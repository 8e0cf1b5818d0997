package org.basir.ranking.ranking;

import org.basir.db.tasks.DurableTasks;
import org.basir.ranking.price.PricesImported;
import org.basir.ranking.ranker.FeatureNames;
import org.basir.ranking.ranker.Ranker;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ranks anew at start what another version of the ranker has ranked or failed to rank, and after
/// an import of prices everything, if the ranker reads prices.
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

  @EventListener
  @Transactional
  public void pricesImported(PricesImported event) {
    if (ranker.reads(FeatureNames.MARKET)) {
      rankings.ended().forEach(id -> tasks.schedule(RankTask.NAME, id.toString()));
    }
  }
}
