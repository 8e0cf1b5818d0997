package org.basir.inference.llm;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A call that brought no completion.
public final class CompletionFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Cause reason;

  private final @Nullable Duration retryAfter;

  private final transient @Nullable TokenUsage spent;

  /// What went wrong, which decides whether to try again.
  public enum Cause {
    /// No connection, or it broke; the call may have been paid for.
    UNREACHABLE,
    /// The engine asks to wait.
    OVERLOADED,
    /// The engine failed at it; trying again may help.
    BROKEN,
    /// The request is wrong for this engine; trying again can't help.
    REFUSED,
    /// The answer is not what the protocol says.
    UNREADABLE,
    /// Took longer than allowed.
    TIMEOUT
  }

  public CompletionFailed(Cause reason, String message, @Nullable Throwable cause) {
    this(reason, message, Optional.empty(), cause);
  }

  public CompletionFailed(
      Cause reason, String message, Optional<Duration> retryAfter, @Nullable Throwable cause) {
    this(reason, message, retryAfter, null, cause);
  }

  private CompletionFailed(
      Cause reason,
      String message,
      Optional<Duration> retryAfter,
      @Nullable TokenUsage spent,
      @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
    this.retryAfter = retryAfter.orElse(null);
    this.spent = spent;
  }

  /// The same failure, of a call that used tokens all the same.
  public CompletionFailed having(TokenUsage used) {
    return new CompletionFailed(
        reason, String.valueOf(getMessage()), retryAfter(), used, getCause());
  }

  public Cause reason() {
    return reason;
  }

  /// How long the engine asks to wait.
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /// The tokens that the call may have to be paid for, none if it can't have used any.
  public TokenUsage spent() {
    return spent == null ? TokenUsage.none() : spent;
  }
}
