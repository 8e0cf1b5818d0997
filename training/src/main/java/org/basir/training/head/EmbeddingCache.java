package org.basir.training.head;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.basir.inference.encoder.Encoding;
import org.basir.inference.head.FeatureVector;
import org.basir.inference.model.ModelFolder;
import org.basir.inference.model.Sha256;
import org.basir.inference.safetensors.SafeTensors;
import org.basir.inference.safetensors.Tensor;

/// Keeps the vectors of a list of texts in a file named after the model and the texts, because
/// computing them takes minutes and fitting a head seconds.
record EmbeddingCache(Path folder) {

  /// The texts' vectors.
  ///
  /// @param encoder asked only when the vectors aren't there yet
  List<FeatureVector> vectors(
      ModelFolder model, List<String> texts, Function<List<String>, List<Encoding>> encoder) {
    try {
      var file = folder.resolve(model.id() + "-" + key(model, texts).brief() + ".safetensors");
      if (!Files.exists(file)) {
        write(file, encoder.apply(texts));
      }
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The vectors in " + folder + " can't be kept", e);
    }
  }

  /// A user's manifest may give no checksum: the model's own is taken.
  private static Sha256 key(ModelFolder model, List<String> texts) throws IOException {
    var all = new StringBuilder(model.manifest().toString());
    all.append(Sha256.of(model.onnx()));
    texts.forEach(text -> all.append(text.length()).append(':').append(text));
    return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void write(Path file, List<Encoding> encodings) throws IOException {
    int width = encodings.getFirst().vector().length;
    var values = new float[encodings.size() * width];
    for (int row = 0; row < encodings.size(); row++) {
      System.arraycopy(encodings.get(row).vector(), 0, values, row * width, width);
    }
    var tensor = Tensor.ofFloats(values, encodings.size(), width);
    Files.createDirectories(folder);
    var temporary = Files.createTempFile(folder, "vectors-", ".tmp");
    Files.write(temporary, new SafeTensors(Map.of(), Map.of("vectors", tensor)).write());
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static List<FeatureVector> read(Path file) throws IOException {
    var tensor = SafeTensors.read(Files.readAllBytes(file)).tensor("vectors");
    int width = tensor.shape().getLast();
    var values = tensor.floats();
    var rows = new ArrayList<FeatureVector>();
    for (int start = 0; start < values.length; start += width) {
      var row = new float[width];
      System.arraycopy(values, start, row, 0, width);
      rows.add(new FeatureVector.Dense(row));
    }
    return rows;
  }
}
