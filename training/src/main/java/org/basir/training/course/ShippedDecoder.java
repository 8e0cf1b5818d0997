package org.basir.training.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/// The decoder of sums that comes with this software, with its length laws and its card: what
/// `./basir train decoder` made.
public final class ShippedDecoder {

  private static final List<String> FILES =
      List.of(
          "model.onnx",
          "decoder.json",
          "tokenizer.json",
          "length-law.safetensors",
          "length-table.json",
          "MODEL_CARD.md");

  private ShippedDecoder() {}

  /// Writes it into a folder, over what was there.
  ///
  /// @param folder made where it isn't there
  /// @return the folder
  public static Path unpack(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (var file : FILES) {
      var name = "sums-decoder/" + file;
      try (var in = Objects.requireNonNull(ShippedDecoder.class.getResourceAsStream(name), name)) {
        Files.copy(in, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return folder;
  }
}
