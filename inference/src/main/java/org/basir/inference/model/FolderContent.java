package org.basir.inference.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The names in a folder, for messages that say what was found.
final class FolderContent {

  private FolderContent() {}

  static List<String> of(Path folder) {
    try (var entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().limit(20).toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
