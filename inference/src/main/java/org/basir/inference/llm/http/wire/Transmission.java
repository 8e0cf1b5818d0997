package org.basir.inference.llm.http.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionFailed.Cause;
import org.jspecify.annotations.Nullable;

/// Sends one request and waits until its answer begins.
record Transmission(HttpClient client) {

  HttpResponse<InputStream> send(HttpRequest request, Duration patience) {
    var answer = client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
    try {
      return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      hangUp(answer);
      throw new CompletionFailed(Cause.TIMEOUT, "took longer than allowed to answer", late);
    } catch (InterruptedException stopped) {
      hangUp(answer);
      Thread.currentThread().interrupt();
      throw new CompletionFailed(Cause.UNREACHABLE, "interrupted", stopped);
    } catch (ExecutionException failed) {
      throw failure(failed.getCause());
    }
  }

  private static void hangUp(CompletableFuture<HttpResponse<InputStream>> answer) {
    answer.cancel(true);
  }

  private static CompletionFailed failure(@Nullable Throwable cause) {
    return switch (cause) {
      case HttpConnectTimeoutException slow ->
          new CompletionFailed(Cause.UNREACHABLE, "no connection in time", slow);
      case ConnectException refused ->
          new CompletionFailed(Cause.UNREACHABLE, "no connection", refused);
      case IOException broken ->
          new CompletionFailed(
              Cause.UNREACHABLE, "the connection broke: " + Words.line(said(broken)), broken);
      case null, default -> new CompletionFailed(Cause.UNREACHABLE, "the call failed", cause);
    };
  }

  private static String said(IOException broken) {
    return String.valueOf(broken.getMessage());
  }
}
