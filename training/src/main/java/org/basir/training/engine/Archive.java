package org.basir.training.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.InputArchive;
import org.bytedeco.pytorch.OutputArchive;
import org.bytedeco.pytorch.Tensor;

/// Tensors in a file of libtorch's own format.
final class Archive {

  private Archive() {}

  /// Writes beside the file first, so that it is whole whenever it is there.
  static void write(Map<String, Tensor> tensors, Path file) throws IOException {
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    try (var _ = new PointerScope()) {
      var archive = new OutputArchive();
      tensors.forEach((name, tensor) -> archive.write(key(name), tensor));
      archive.save_to(fresh.toString());
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Reads numbers into tensors that are there already.
  ///
  /// @throws IOException when the file is no archive or lacks one of them
  static void read(Path file, Map<String, Tensor> tensors) throws IOException {
    try (var _ = new PointerScope()) {
      var archive = new InputArchive();
      archive.load_from(file.toString());
      for (var named : tensors.entrySet()) {
        var read = new Tensor();
        archive.read(key(named.getKey()), read);
        named.getValue().copy_(read);
      }
    } catch (RuntimeException e) {
      throw new IOException(file + " does not fit what is trained: " + e.getMessage(), e);
    }
  }

  /// Names in an archive can't have dots.
  private static String key(String name) {
    return name.replace('.', '/');
  }
}
