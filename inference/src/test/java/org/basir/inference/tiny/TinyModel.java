package org.basir.inference.tiny;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// Writes folders of tiny models.
public final class TinyModel {

  /// Numbers in a vector.
  public static final int WIDTH = 4;

  private TinyModel() {}

  /// A mean-pooling encoder of at most 6 tokens that doesn't normalise.
  public static Path encoder(Path folder) {
    return with(folder, "encoder.onnx", "MEAN", 6);
  }

  /// A folder with one of the graphs.
  public static Path with(Path folder, String graph, String pooling, int maximumTokens) {
    copy(graph, folder.resolve("model.onnx"));
    copy("tokenizer.json", folder.resolve("tokenizer.json"));
    manifest(
        folder,
        """
        {"id": "tiny", "onnx": "model.onnx", "tokenizer": "tokenizer.json", "pooling": "%s",
         "maximumTokens": %d, "normalise": false}
        """
            .formatted(pooling, maximumTokens));
    return folder;
  }

  public static void manifest(Path folder, String json) {
    try {
      Files.writeString(folder.resolve("manifest.json"), json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The vector of a token, as the graphs' table has it.
  public static float[] row(int token) {
    var row = new float[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      row[i] = (token * (i + 3)) % 7 - 3;
    }
    return row;
  }

  private static void copy(String name, Path target) {
    try (var in = TinyModel.class.getResourceAsStream(name)) {
      Files.createDirectories(Objects.requireNonNull(target.getParent()));
      Files.copy(Objects.requireNonNull(in, name), target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
