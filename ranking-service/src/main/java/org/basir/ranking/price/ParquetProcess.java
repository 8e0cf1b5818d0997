package org.basir.ranking.price;

import com.github.luben.zstd.Zstd;
import dev.hardwood.reader.ParquetFileReader;
import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.xerial.snappy.Snappy;

/// Reads Parquet in a JVM of its own and hands it on as CSV.
///
/// What unpacks the pages is native code that trusts the lengths a file states: a broken file can
/// write over the memory of the process that reads it, and ends it. The process here has nothing to
/// lose, little memory and no environment.
final class ParquetProcess extends FilterInputStream {

  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final List<Class<?>> NEEDED =
      List.of(ParquetMain.class, ParquetFileReader.class, Snappy.class, Zstd.class);

  private final Process process;

  private ParquetProcess(Process process) {
    super(process.getInputStream());
    this.process = process;
  }

  static boolean recognises(byte[] content) {
    return Packing.startsWith(content, 'P', 'A', 'R', '1');
  }

  /// @throws IOException if no process can be started
  static ParquetProcess reading(byte[] content) throws IOException {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+SuppressFatalErrorMessage",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classPath(),
            ParquetMain.class.getName());
    builder.environment().clear();
    var process = builder.start();
    send(content, process);
    return new ParquetProcess(process);
  }

  /// @throws IOException at the end, if the process did not come to the end of the file
  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    var count = in.read(buffer, from, length);
    if (count < 0) {
      requireSuccess();
    }
    return count;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private void requireSuccess() throws IOException {
    try {
      if (!process.waitFor(GRACE) || process.exitValue() != 0) {
        throw new IOException("no sound Parquet: " + complaint());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stopped);
    }
  }

  private String complaint() throws IOException {
    var said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return said.lines()
        .filter(line -> line.startsWith(ParquetMain.COMPLAINT))
        .map(line -> line.substring(ParquetMain.COMPLAINT.length()))
        .findFirst()
        .orElse("its reader broke down");
  }

  private static void send(byte[] content, Process process) {
    try (var out = process.getOutputStream()) {
      out.write(content);
    } catch (IOException e) {
      // a process that no longer listens has left an exit status, which says more
    }
  }

  private static String classPath() {
    return NEEDED.stream()
        .map(ParquetProcess::entry)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String entry(Class<?> type) {
    var source = type.getProtectionDomain().getCodeSource().getLocation();
    try {
      return Path.of(source.toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("class path entry " + source, e);
    }
  }
}
