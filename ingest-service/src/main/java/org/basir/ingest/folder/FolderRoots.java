package org.basir.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.basir.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// The folders of this machine that may be taken in.
@Component
class FolderRoots {

  private final FolderSettings settings;

  FolderRoots(FolderSettings settings) {
    this.settings = settings;
  }

  /// The folder itself, links resolved.
  ///
  /// @throws Problem if it is no folder or lies under no root: which of both is not told, so that
  ///   nobody can feel their way around the machine
  Path resolve(String path) {
    return real(path)
        .filter(Files::isDirectory)
        .filter(this::allowed)
        .orElseThrow(() -> refusal(path));
  }

  private boolean allowed(Path folder) {
    return settings.folderRoots().stream()
        .flatMap(root -> real(root.toString()).stream())
        .anyMatch(folder::startsWith);
  }

  private static Optional<Path> real(String path) {
    try {
      return Optional.of(Path.of(path).toRealPath());
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Problem refusal(String path) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, "folder-refused", "This folder is not taken in")
        .detail(path + " is not a folder under one of basir.ingest.folder-roots")
        .at("/path", "is not a folder under one of the allowed roots");
  }
}
