package org.basir.gateway.security;

import java.io.IOException;
import java.io.Serial;
import java.util.Optional;
import org.basir.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/// A body went on beyond its limit.
public final class TooLarge extends IOException {

  @Serial private static final long serialVersionUID = 1L;

  private final long limit;

  TooLarge(DataSize limit) {
    super("more than %d bytes".formatted(limit.toBytes()));
    this.limit = limit.toBytes();
  }

  /// Looks for it among the causes of another failure.
  public static Optional<TooLarge> among(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TooLarge tooLarge) {
        return Optional.of(tooLarge);
      }
    }
    return Optional.empty();
  }

  /// As it is told to whoever sent the body.
  public Problem problem() {
    return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", "The request is too large")
        .detail("A request of this kind may have up to %,d bytes.".formatted(limit));
  }
}
