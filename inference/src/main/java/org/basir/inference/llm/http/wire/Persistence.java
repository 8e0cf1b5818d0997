package org.basir.inference.llm.http.wire;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionFailed.Cause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tries again where that can help and does not pay twice unknowingly.
record Persistence(Retries retries, Circuit circuit, Surroundings surroundings) {

  private static final Logger LOG = LoggerFactory.getLogger(Persistence.class);

  /// Calls until it succeeds or there is no more point.
  ///
  /// @param paid whether an attempt that failed midway may have to be paid for
  <T> T keepTrying(boolean paid, Supplier<T> call) {
    for (int attempt = 1; ; attempt++) {
      circuit.admit();
      try {
        var result = call.get();
        circuit.succeeded();
        return result;
      } catch (CompletionFailed failure) {
        circuit.failed(failure.reason());
        pauseOrThrow(attempt, failure, paid);
      }
    }
  }

  private void pauseOrThrow(int attempt, CompletionFailed failure, boolean paid) {
    var wait = wait(attempt, failure, paid).orElseThrow(() -> failure);
    LOG.info("{}; again in {} ms", failure.getMessage(), wait.toMillis());
    try {
      surroundings.sleeper().sleep(wait);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }

  private Optional<Duration> wait(int attempt, CompletionFailed failure, boolean paid) {
    boolean safe = !paid || retries.evenIfPaid() || isUnpaid(failure);
    if (attempt >= retries.attempts() || !safe || !mayPass(failure.reason())) {
      return Optional.empty();
    }
    var backOff = retries.after(attempt, surroundings.chance().getAsDouble());
    var wait = failure.retryAfter().filter(asked -> asked.compareTo(backOff) > 0).orElse(backOff);
    return Optional.of(wait).filter(it -> it.compareTo(retries.longest()) <= 0);
  }

  private static boolean mayPass(Cause reason) {
    return switch (reason) {
      case UNREACHABLE, OVERLOADED, BROKEN, TIMEOUT -> true;
      case REFUSED, UNREADABLE -> false;
    };
  }

  /// Whether the server surely did no work: it said so, or was never reached.
  static boolean isUnpaid(CompletionFailed failure) {
    return failure.reason() == Cause.OVERLOADED
        || failure.reason() == Cause.REFUSED
        || failure.getCause() instanceof ConnectException
        || failure.getCause() instanceof HttpConnectTimeoutException
        || failure.getCause() instanceof UnknownHostException;
  }
}
