package org.basir.inference.llm.http.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionFailed.Cause;
import org.jspecify.annotations.Nullable;

/// The text of an answer, read with limits to its time and size. Closing it hangs up.
final class Body implements AutoCloseable {

  /// Characters of an answer or of one line of it.
  private static final int LARGEST = 32 << 20;

  private final Alarm alarm;
  private final BufferedReader reader;
  private final Timeouts timeouts;
  private final long began;

  /// A body of which nothing was read yet.
  ///
  /// @param began when the request was sent, by [System#nanoTime()]
  Body(InputStream stream, Timeouts timeouts, long began) {
    this.began = began;
    this.alarm = new Alarm(stream);
    this.timeouts = timeouts;
    this.reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }

  /// All of it.
  String text() {
    alarm.arm(left());
    try (var text = new StringWriter()) {
      for (int next = reader.read(); next >= 0; next = reader.read()) {
        text.append((char) next);
        checkSize(text.getBuffer().length());
      }
      return checked(text.toString());
    } catch (IOException broken) {
      throw failure(broken);
    }
  }

  /// All that is left, or nothing if that is nothing.
  Optional<String> rest() {
    var text = text();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /// The next line, or nothing at the end.
  Optional<String> line() {
    alarm.arm(timeouts.silence().compareTo(left()) < 0 ? timeouts.silence() : left());
    try {
      return nextLine();
    } catch (IOException broken) {
      throw failure(broken);
    }
  }

  private Optional<String> nextLine() throws IOException {
    var line = new StringBuilder();
    int next = reader.read();
    if (next < 0) {
      checked("");
      return Optional.empty();
    }
    for (; next >= 0 && next != '\n'; next = reader.read()) {
      line.append((char) next);
      checkSize(line.length());
    }
    int end = line.length() - 1;
    return Optional.of(
        end >= 0 && line.charAt(end) == '\r' ? line.substring(0, end) : line.toString());
  }

  /// A stream that the alarm closed may look as if it had come to its end.
  private String checked(String text) {
    if (alarm.rang()) {
      throw failure(null);
    }
    return text;
  }

  private CompletionFailed failure(@Nullable IOException broken) {
    return alarm.rang()
        ? new CompletionFailed(Cause.TIMEOUT, "took longer than allowed to answer", broken)
        : new CompletionFailed(Cause.UNREACHABLE, "the connection broke amid the answer", broken);
  }

  private static void checkSize(int size) {
    if (size > LARGEST) {
      throw new CompletionFailed(Cause.UNREADABLE, "answers without end", null);
    }
  }

  private Duration left() {
    var left = timeouts.call().minusNanos(System.nanoTime() - began);
    return left.isPositive() ? left : Duration.ofNanos(1);
  }

  @Override
  public void close() {
    alarm.close();
  }
}
