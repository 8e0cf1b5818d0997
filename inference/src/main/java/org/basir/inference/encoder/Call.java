package org.basir.inference.encoder;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// One caller's texts on their way through the encoder: answered once, with all results or with the
/// first failure.
final class Call {

  private final EncodingListener listener;
  private final CompletableFuture<List<Encoding>> answer = new CompletableFuture<>();
  // guarded by this
  private final Encoding[] results;
  private int done;

  Call(int texts, EncodingListener listener) {
    this.results = new Encoding[texts];
    this.listener = listener;
  }

  /// Whether runs of this call needn't be run any more.
  boolean isOver() {
    if (!answer.isDone() && listener.cancelled()) {
      answer.completeExceptionally(new CancellationException("Encoding was cancelled"));
    }
    return answer.isDone();
  }

  synchronized void succeed(Run run, List<Encoding> encodings) {
    for (int i = 0; i < run.size(); i++) {
      results[run.positions().get(i)] = encodings.get(i);
    }
    done += run.size();
    listener.encoded(done, results.length);
    if (done == results.length) {
      answer.complete(List.copyOf(Arrays.asList(results)));
    }
  }

  void fail(Throwable cause) {
    answer.completeExceptionally(cause);
  }

  /// Waits for the answer.
  ///
  /// @throws CancellationException when the call was cancelled
  /// @throws EncoderClosed when the encoder was closed before all was done
  /// @throws EncodingFailed when a run failed
  List<Encoding> await() throws InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof EncoderClosed closed
          ? closed
          : new EncodingFailed(e.getCause());
    }
  }
}
