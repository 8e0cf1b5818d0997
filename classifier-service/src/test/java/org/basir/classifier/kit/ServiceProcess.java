package org.basir.classifier.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.basir.classifier.ClassifierService;

/// The service in a JVM of its own, which can be killed.
public final class ServiceProcess implements AutoCloseable {

  private final Process process;

  private ServiceProcess(Process process) {
    this.process = process;
  }

  public static ServiceProcess start(String[] arguments, Path log) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-XX:TieredStopAtLevel=1");
    command.add(ClassifierService.class.getName());
    command.addAll(List.of(arguments));
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    // not an argument: ONNX Runtime crashes in processes whose command line has 4096 bytes or more
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    try {
      return new ServiceProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Kills it as soon as the condition holds.
  public void killWhen(BooleanSupplier reached) {
    while (!reached.getAsBoolean()) {
      if (!process.isAlive()) {
        throw new AssertionError("The service ended by itself");
      }
    }
    kill();
  }

  /// As `kill -9` does.
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
