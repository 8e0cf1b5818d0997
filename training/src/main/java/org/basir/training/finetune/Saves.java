package org.basir.training.finetune;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.basir.training.engine.EncoderTraining;

/// The files of a training's folder that hold what has been learned: the last saved, and the best.
record Saves(Path folder, EncoderTraining training) {

  /// Saves what has been learned now under a name of its own.
  ///
  /// @return the name
  String numbers(String name) throws IOException {
    training.save(folder.resolve(name + ".pt"));
    return name + ".pt";
  }

  void restore(String numbers) throws IOException {
    training.restore(folder.resolve(numbers));
  }

  /// Makes a checkpoint the one to go on from, and deletes the numbers that it doesn't name.
  void write(Checkpoint checkpoint) throws IOException {
    checkpoint.write(folder);
    var named = named(checkpoint.numbers(), checkpoint.best());
    try (var files = Files.newDirectoryStream(folder, "*.pt*")) {
      for (var file : files) {
        if (!named.contains(String.valueOf(file.getFileName()))) {
          Files.delete(file);
        }
      }
    }
  }

  private static Set<String> named(String numbers, Optional<Checkpoint.Best> best) {
    var named = new TreeSet<>(Set.of(numbers));
    best.map(Checkpoint.Best::numbers).ifPresent(named::add);
    return named;
  }
}
