package org.basir.ingest.download;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.io.CloseMode;
import org.basir.http.Problem;
import org.springframework.stereotype.Component;

/// Fetches documents from web addresses.
@Component
public class Downloads implements AutoCloseable {

  private static final int MAX_REDIRECTS = 5;

  private final Gate gate;
  private final Duration timeout;
  private final CloseableHttpClient client;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Downloads(Gate gate, DownloadSettings settings) {
    this.gate = gate;
    this.timeout = settings.downloadTimeout();
    this.client = Client.through(gate);
  }

  /// Fetches what is there.
  ///
  /// @throws Problem if the address or one it redirects to must not be fetched, answers with
  ///   anything but status 200 or more than 20 MiB, or takes too long
  public Download fetch(URI address) {
    var deadline = System.nanoTime() + timeout.toNanos();
    var uri = address;
    for (var redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      gate.check(uri);
      var answer = get(uri, deadline - System.nanoTime());
      var next = answer.redirect();
      if (next.isEmpty()) {
        return answer.download();
      }
      uri = next.get();
    }
    throw Refusals.failed(address, "redirects more than %d times".formatted(MAX_REDIRECTS));
  }

  private Answer get(URI uri, long nanoseconds) {
    var request = new HttpGet(uri);
    var answer = threads.submit(() -> get(uri, request));
    try {
      return answer.get(nanoseconds, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw Refusals.tooSlow(uri);
    } catch (ExecutionException e) {
      throw failure(uri, Objects.requireNonNullElse(e.getCause(), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusals.failed(uri, "was interrupted");
    } finally {
      request.abort();
    }
  }

  private Answer get(URI uri, HttpGet request) throws IOException {
    request.addHeader("Accept", "*/*");
    return client.execute(
        request,
        response -> {
          try {
            return Answer.of(uri, response);
          } catch (BodyTooLarge e) {
            // or else the client would read the rest to its end, which may never come
            request.abort();
            throw e;
          }
        });
  }

  private static Problem failure(URI uri, Throwable cause) {
    return switch (cause) {
      case Problem refusal -> refusal;
      case BodyTooLarge _ -> Refusals.tooLarge(uri);
      default -> Refusals.failed(uri, "gave no answer (" + cause + ")");
    };
  }

  @Override
  public void close() {
    threads.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
