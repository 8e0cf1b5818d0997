package org.basir.training.finetune;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// A value in a JSON file that is whole whenever it is there.
///
/// @param name of the file in its folder
public record WholeFile<T>(String name, Class<T> type, JsonMapper json) {

  /// Writes beside the file first, then puts it in its place in one move.
  public void write(Path folder, T value) throws IOException {
    var fresh = folder.resolve(name + ".new");
    Files.write(fresh, json.writeValueAsBytes(value));
    Files.move(
        fresh,
        folder.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  public Optional<T> read(Path folder) throws IOException {
    var file = folder.resolve(name);
    return Files.exists(file)
        ? Optional.of(json.readValue(Files.readAllBytes(file), type))
        : Optional.empty();
  }
}
