package org.basir.ingest.handover;

import org.basir.db.tasks.DurableTask;
import org.basir.db.tasks.PermanentFailure;
import org.basir.http.Delivery;
import org.basir.http.DeliveryFailed;
import org.basir.ingest.transcript.HandOverLog;
import org.basir.ingest.transcript.Library;
import org.basir.ingest.transcript.ProblemDetails;
import org.basir.ingest.transcript.TranscriptId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Puts a transcript's excerpts to the classifier. May run more than once for one transcript: the
/// classifier takes the same excerpts twice as once.
@Component
class HandOverTask implements DurableTask {

  static final String NAME = "hand-over";

  private final Library library;
  private final HandOverLog log;
  private final Delivery delivery;
  private final ClassifierSettings classifier;

  HandOverTask(Library library, HandOverLog log, Delivery delivery, ClassifierSettings classifier) {
    this.library = library;
    this.log = log;
    this.delivery = delivery;
    this.classifier = classifier;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(String key) {
    var id = TranscriptId.of(key);
    try {
      delivery.put(classifier.classification(id), classification(id));
    } catch (PermanentFailure refusal) {
      log.failed(id, problem(refusal));
      throw refusal;
    } catch (DeliveryFailed failure) {
      log.delayed(id, Delay.of(failure));
      throw failure;
    }
    log.delivered(id);
  }

  private Classification classification(TranscriptId id) {
    return Classification.of(library.transcript(id), library.excerpts(id));
  }

  private static ProblemDetails problem(PermanentFailure refusal) {
    return ProblemDetails.of(
        HttpStatus.BAD_GATEWAY,
        "hand-over-refused",
        "The classifier refuses this transcript",
        String.valueOf(refusal.getMessage()));
  }
}
