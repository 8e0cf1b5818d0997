package org.basir.ingest.folder;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/// The id of a run over a folder.
public record FolderId(@JsonValue UUID value) {

  /// The id of the n-th run over a path: the same wherever the data are made anew.
  static FolderId of(Path path, int run) {
    var name = "%s#%d".formatted(path, run);
    return new FolderId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  /// Reads the id as it is written in addresses and task keys.
  ///
  /// @throws IllegalArgumentException if it is no UUID
  public static FolderId of(String text) {
    return new FolderId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
