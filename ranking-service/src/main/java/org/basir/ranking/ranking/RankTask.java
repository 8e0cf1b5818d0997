package org.basir.ranking.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.basir.db.tasks.DurableTask;
import org.basir.db.tasks.PermanentFailure;
import org.basir.ranking.ranker.FeatureNames;
import org.basir.ranking.ranker.Ranker;
import org.basir.ranking.ranker.SectorOrder;
import org.basir.ranking.ranker.SpeechFeatures;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// The task that ranks the sectors of a transcript.
@Component
class RankTask implements DurableTask {

  static final String NAME = "rank";

  /// A speech of unknown year is ranked as if nothing had been before it: whatever came out of
  /// later budgets would be a look ahead.
  private static final int UNKNOWN_YEAR = Integer.MIN_VALUE;

  private final Rankings rankings;
  private final KnownBefore known;
  private final RankedSectorTable sectors;
  private final Ranker ranker;
  private final TransactionTemplate transaction;

  RankTask(
      Rankings rankings,
      KnownBefore known,
      RankedSectorTable sectors,
      Ranker ranker,
      TransactionTemplate transaction) {
    this.rankings = rankings;
    this.known = known;
    this.sectors = sectors;
    this.ranker = ranker;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(String key) {
    var id = RankingId.parse(key);
    try {
      change(id, this::rank);
    } catch (DataAccessException | TransactionException passing) {
      throw passing;
    } catch (RuntimeException lasting) {
      change(id, ranking -> ranking.fail(lasting.toString()));
      throw new PermanentFailure("Ranking " + id + " failed", lasting);
    }
  }

  private void change(RankingId id, Consumer<Ranking> change) {
    transaction.executeWithoutResult(_ -> rankings.lock(id).ifPresent(change));
  }

  private void rank(Ranking ranking) {
    var speech = known.speech(ranking);
    var sheet = known.sheet(ranking, speech, ranker.reads(FeatureNames.MARKET));
    var year = ranking.budget().year();
    var order = ranker.rank(year == null ? UNKNOWN_YEAR : year, sheet);
    sectors.write(ranking.id(), places(order, speech));
    ranking.ranked(ranker.version(), order.basis());
  }

  private static List<RankedSector> places(SectorOrder order, SpeechFeatures speech) {
    var places = new ArrayList<RankedSector>();
    for (var sector : order.sectors()) {
      places.add(
          new RankedSector(
              sector.rank(),
              sector.sector(),
              sector.score(),
              speech.of(sector.sector()).excerpts(),
              sector.spread(),
              sector.drivers()));
    }
    return places;
  }
}
