package org.basir.db.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Another JVM with the class path of this one, to be killed.
public final class ChildJvm implements AutoCloseable {

  private final Process process;
  private final BufferedReader output;

  private ChildJvm(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  public static ChildJvm start(Class<?> main, List<String> arguments, Map<String, String> added)
      throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var words = Stream.of(java, "-cp", System.getProperty("java.class.path"), main.getName());
    var builder = new ProcessBuilder(Stream.concat(words, arguments.stream()).toList());
    builder.redirectError(Redirect.INHERIT).environment().putAll(added);
    return new ChildJvm(builder.start());
  }

  /// The next line it prints that contains this text, or what came before it ended.
  public String line(String text) throws IOException {
    var last = "";
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (line.contains(text)) {
        return line;
      }
      last = line;
    }
    throw new IOException("The child ended with: " + last);
  }

  /// As by `kill -9`.
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() throws IOException {
    end();
  }

  /// Lets it end by itself, and waits.
  public void end() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
  }
}
