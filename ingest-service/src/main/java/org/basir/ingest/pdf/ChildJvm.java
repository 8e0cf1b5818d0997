package org.basir.ingest.pdf;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessRead;
import org.basir.ingest.pdf.ChildReport.Failed;
import org.basir.ingest.text.ExtractionLimits;

/// Reads a PDF in a JVM of its own, so that a file that loops or fills the memory harms nobody.
///
/// The child gets the class path entries it needs and nothing else: no environment, a small heap, a
/// wall time after which it and its descendants are killed.
final class ChildJvm {

  private static final int OUT_OF_MEMORY = 3;

  /// Exit statuses after SIGHUP, SIGINT and SIGTERM.
  private static final Set<Integer> TOLD_TO_STOP = Set.of(128 + 1, 128 + 2, 128 + 15);

  private static final int RATIO_FREE = 1_000_000;
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final List<Class<?>> NEEDED =
      List.of(
          ChildMain.class,
          Loader.class,
          FontBoxFont.class,
          RandomAccessRead.class,
          LogFactory.class);

  private final ExtractionLimits limits;

  ChildJvm(ExtractionLimits limits) {
    this.limits = limits;
  }

  /// Reads a file.
  ///
  /// @throws UncheckedIOException if there is no child to read it, which says nothing of the file:
  ///   none can be started, or it was stopped from outside, as with Ctrl-C
  ChildReport read(byte[] pdf) {
    int mostCharacters = mostCharacters(pdf.length);
    try {
      Process process = start(mostCharacters);
      try {
        return read(pdf, process, mostCharacters);
      } finally {
        kill(process);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no JVM could be started to read a PDF", e);
    }
  }

  private ChildReport read(byte[] pdf, Process process, int mostCharacters) {
    var late = new AtomicBoolean();
    Thread.ofVirtual().start(() -> killWhenLate(process, late));
    try (var in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
      send(pdf, process);
      // the child counts characters of glyphs; blanks and line ends come on top
      return ChildReport.read(in, 3 * mostCharacters);
    } catch (IOException e) {
      return late.get() ? tooLong() : died(process, e);
    }
  }

  private void killWhenLate(Process process, AtomicBoolean late) {
    if (!exits(process, limits.timeout())) {
      late.set(true);
      kill(process);
    }
  }

  private static boolean exits(Process process, Duration within) {
    try {
      return process.waitFor(within);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void send(byte[] pdf, Process process) {
    try (OutputStream out = process.getOutputStream()) {
      out.write(pdf);
    } catch (IOException e) {
      // a child that no longer listens has left a report or an exit status, which says more
    }
  }

  private Failed tooLong() {
    return new Failed(
        "pdf-too-demanding",
        "reading it took more than %d ms".formatted(limits.timeout().toMillis()));
  }

  private Failed died(Process process, IOException cause) {
    int status = exits(process, GRACE) ? process.exitValue() : -1;
    if (TOLD_TO_STOP.contains(status)) {
      throw new UncheckedIOException("the JVM that reads a PDF was told to stop", cause);
    }
    return status == OUT_OF_MEMORY
        ? new Failed(
            "pdf-too-demanding",
            "reading it took more than %d MiB of memory".formatted(limits.heapMegabytes()))
        : new Failed("pdf-broken", "its reader ended with status %d (%s)".formatted(status, cause));
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private Process start(int mostCharacters) throws IOException {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx%dm".formatted(limits.heapMegabytes()),
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"),
            "-cp",
            classPath(),
            ChildMain.class.getName(),
            Integer.toString(limits.pages()),
            Integer.toString(mostCharacters),
            Long.toString(limits.timeout().plus(GRACE).toMillis()));
    builder.environment().clear();
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private int mostCharacters(int bytes) {
    long byRatio = (long) limits.charactersPerByte() * bytes;
    return (int) Math.min(limits.characters(), Math.max(RATIO_FREE, byRatio));
  }

  private static String classPath() {
    return NEEDED.stream()
        .flatMap(type -> Stream.ofNullable(type.getProtectionDomain().getCodeSource()))
        .map(ChildJvm::file)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String file(CodeSource source) {
    try {
      URI location = source.getLocation().toURI();
      return Path.of(location).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("class path entry " + source.getLocation(), e);
    }
  }
}
