package org.basir.training.finetune;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import tools.jackson.databind.json.JsonMapper;

/// The process in which an encoder is fine-tuned. It tells what happens in lines of JSON on its
/// standard output, and ends when its standard input does: with the process that wanted it.
final class Worker {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int ABANDONED = 75;

  private Worker() {}

  /// Trains.
  ///
  /// @param arguments the training's folder
  public static void main(String[] arguments) throws IOException {
    var told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    // what libraries print is no event
    System.setOut(System.err);
    Thread.ofPlatform().daemon().name("parent").start(Worker::endWithParent);
    new FineTuning(
            Path.of(arguments[0]),
            InstantSource.system(),
            event -> told.println(JSON.writeValueAsString(event)))
        .run();
    // native threads must not keep it
    Runtime.getRuntime().halt(0);
  }

  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {
        // nothing is said to it
      }
    } catch (IOException e) {
      // as good as its end
    }
    Runtime.getRuntime().halt(ABANDONED);
  }
}
