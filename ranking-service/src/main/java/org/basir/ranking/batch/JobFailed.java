package org.basir.ranking.batch;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.batch.core.job.JobExecution;

/// A job that did not complete.
public final class JobFailed extends RuntimeException {

  private static final long serialVersionUID = 1;

  JobFailed(String job, Throwable cause) {
    super(job + " failed: " + cause.getMessage(), cause);
  }

  JobFailed(String job, JobExecution execution) {
    super(job + " ended as " + execution.getStatus());
  }

  /// The cause of this type, wherever in the chain it is.
  public <T extends Throwable> Optional<T> causedBy(Class<T> type) {
    return Stream.<Throwable>iterate(this, cause -> cause != null, Throwable::getCause)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
