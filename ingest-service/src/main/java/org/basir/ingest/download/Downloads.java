package org.basir.ingest.download;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.basir.http.Problem;
import org.basir.ingest.text.ExtractionLimits;
import org.springframework.stereotype.Component;

/// Fetches documents from web addresses.
@Component
public class Downloads implements AutoCloseable {

  private static final int MAX_REDIRECTS = 5;

  private final Gate gate;
  private final Duration timeout;
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  Downloads(Gate gate, DownloadSettings settings) {
    this.gate = gate;
    this.timeout = settings.downloadTimeout();
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
      var response = get(uri, deadline - System.nanoTime());
      var next = redirect(response);
      if (next.isEmpty()) {
        return download(response);
      }
      uri = next.get();
    }
    throw Refusals.failed(address, "redirects more than %d times".formatted(MAX_REDIRECTS));
  }

  private HttpResponse<byte[]> get(URI uri, long nanoseconds) {
    var request = HttpRequest.newBuilder(uri).header("Accept", "*/*").build();
    var exchange = client.sendAsync(request, Downloads::body);
    try {
      return exchange.get(nanoseconds, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw Refusals.tooSlow(uri);
    } catch (ExecutionException e) {
      throw failure(uri, Objects.requireNonNullElse(e.getCause(), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusals.failed(uri, "was interrupted");
    } finally {
      exchange.cancel(true);
    }
  }

  private static HttpResponse.BodySubscriber<byte[]> body(HttpResponse.ResponseInfo response) {
    return new BoundedBody(ExtractionLimits.standard().bytes());
  }

  private static Problem failure(URI uri, Throwable cause) {
    return switch (cause) {
      case BodyTooLarge _ -> Refusals.tooLarge(uri);
      case IOException e when e.getCause() instanceof BodyTooLarge -> Refusals.tooLarge(uri);
      default -> Refusals.failed(uri, "gave no answer (" + cause + ")");
    };
  }

  private static Optional<URI> redirect(HttpResponse<byte[]> response) {
    if (response.statusCode() / 100 != 3) {
      return Optional.empty();
    }
    try {
      return response.headers().firstValue("Location").map(response.uri()::resolve);
    } catch (IllegalArgumentException e) {
      throw Refusals.failed(response.uri(), "redirects to what is no address");
    }
  }

  private static Download download(HttpResponse<byte[]> response) {
    if (response.statusCode() != 200) {
      throw Refusals.failed(response.uri(), "answered " + response.statusCode());
    }
    var path = Optional.ofNullable(response.uri().getPath()).orElse("");
    var type = response.headers().firstValue("Content-Type");
    return new Download(path, type, response.body());
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
