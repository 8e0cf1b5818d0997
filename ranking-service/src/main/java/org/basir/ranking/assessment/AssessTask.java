package org.basir.ranking.assessment;

import java.util.UUID;
import org.basir.db.tasks.DurableTask;
import org.basir.db.tasks.DurableTasks;
import org.basir.db.tasks.PermanentFailure;
import org.basir.inference.ledger.LedgerUnavailable;
import org.basir.inference.llm.CompletionFailed;
import org.basir.ranking.llm.NoLanguageServer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// The task that has a language model score sectors. Where the server is away, it waits for it: the
/// next attempt finds all that was paid for.
@Component
class AssessTask implements DurableTask {

  static final String NAME = "assess";

  private final Assessments assessments;
  private final Assessor assessor;
  private final AssessmentStore store;
  private final Seats seats;
  private final ObjectProvider<DurableTasks> tasks;

  AssessTask(
      Assessments assessments,
      Assessor assessor,
      AssessmentStore store,
      Seats seats,
      ObjectProvider<DurableTasks> tasks) {
    this.assessments = assessments;
    this.assessor = assessor;
    this.store = store;
    this.seats = seats;
    this.tasks = tasks;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(String key) {
    var id = UUID.fromString(key);
    var assessment = assessments.findById(id).orElseThrow();
    if (assessment.status() == Assessment.Status.PENDING) {
      assessSeated(assessment);
    }
  }

  private void assessSeated(Assessment assessment) {
    if (!seats.take()) {
      var full = new NoSeat();
      store.waitsFor(assessment.id(), String.valueOf(full.getMessage()));
      throw full;
    }
    try {
      assess(assessment);
    } finally {
      seats.leave();
      callNext(assessment.id());
    }
  }

  /// Has the one that waits longest try at once; not if this one only waits for the server, or two
  /// of them would call each other without a pause.
  private void callNext(UUID left) {
    if (!store.isWanted(left)) {
      assessments.waiting(left).ifPresent(id -> tasks.getObject().schedule(NAME, id.toString()));
    }
  }

  private void assess(Assessment assessment) {
    try {
      store.end(assessment.id(), assessor.score(assessment));
    } catch (DataAccessException | TransactionException | LedgerUnavailable passing) {
      throw passing;
    } catch (NoLanguageServer missing) {
      store.waitsFor(assessment.id(), String.valueOf(missing.getMessage()));
      throw missing;
    } catch (CompletionFailed failure) {
      waitOrFail(assessment, failure);
    } catch (RuntimeException lasting) {
      fail(assessment, lasting);
    }
  }

  private void waitOrFail(Assessment assessment, CompletionFailed failure) {
    switch (failure.reason()) {
      case REFUSED -> fail(assessment, failure);
      case UNREACHABLE, OVERLOADED, BROKEN, UNREADABLE, TIMEOUT -> {
        store.waitsFor(assessment.id(), "waits for the language model: " + failure.getMessage());
        throw failure;
      }
    }
  }

  private void fail(Assessment assessment, RuntimeException why) {
    store.fail(assessment.id(), String.valueOf(why.getMessage()));
    throw new PermanentFailure("Assessment " + assessment.id() + " failed", why);
  }
}
