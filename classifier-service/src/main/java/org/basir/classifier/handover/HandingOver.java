package org.basir.classifier.handover;

import java.util.Optional;
import org.basir.classifier.classification.RunId;
import org.basir.classifier.classification.RunProgress;
import org.basir.db.tasks.DurableTask;
import org.basir.db.tasks.PermanentFailure;
import org.basir.http.Delivery;
import org.springframework.stereotype.Component;

/// The durable task that delivers a finished run to the ranking service.
///
/// Two runs over one transcript may finish while the ranking service is away, and their deliveries
/// may then overtake each other. So each delivers whatever run is the newest, and looks again
/// afterwards: the last request to arrive always carries the newest run.
@Component
class HandingOver implements DurableTask {

  private final Classified classified;
  private final Delivery delivery;
  private final RankingSettings ranking;
  private final RunProgress progress;

  HandingOver(
      Classified classified, Delivery delivery, RankingSettings ranking, RunProgress progress) {
    this.classified = classified;
    this.delivery = delivery;
    this.ranking = ranking;
    this.progress = progress;
  }

  @Override
  public String name() {
    return "hand-over";
  }

  @Override
  public void run(String key) {
    var transcript = RunId.parse(key).transcriptId();
    var delivered = Optional.<RunId>empty();
    for (var newest = classified.newest(transcript);
        !newest.equals(delivered);
        newest = classified.newest(transcript)) {
      delivered = newest.map(this::deliver);
    }
  }

  private RunId deliver(RunId run) {
    try {
      delivery.put(ranking.ranking(run.transcript().toString()), classified.read(run));
      return run;
    } catch (PermanentFailure refusal) {
      progress.refuse(run, String.valueOf(refusal.getMessage()));
      throw refusal;
    }
  }
}
