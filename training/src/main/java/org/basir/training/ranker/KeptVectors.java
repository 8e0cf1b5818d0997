package org.basir.training.ranker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.basir.inference.encoder.EncodingListener;
import org.basir.inference.model.ModelFolder;
import org.basir.inference.model.Sha256;
import org.basir.inference.safetensors.SafeTensors;
import org.basir.inference.safetensors.Tensor;

/// Vectors of texts, kept in a file so that each text is encoded once, whatever it comes with.
///
/// The file is written anew after every [#PORTION] texts: who ends the program loses no more.
///
/// @param file one for each model; needn't exist yet
/// @param encoder asked for the texts only whose vectors aren't there
/// @param listener told how many of those are done
public record KeptVectors(
    Path file, Function<List<String>, List<float[]>> encoder, EncodingListener listener)
    implements Function<List<String>, List<float[]>> {

  static final int PORTION = 256;

  /// Kept in a folder, under a name of the very parameters of the model.
  ///
  /// @throws UncheckedIOException when the model can't be read
  public static KeptVectors in(
      Path folder,
      ModelFolder model,
      Function<List<String>, List<float[]>> encoder,
      EncodingListener listener) {
    try {
      // the manifest says how it pools and how much it reads
      var key = key(model.manifest() + " " + Sha256.of(model.onnx()));
      var name = "%s-%s.safetensors".formatted(model.id(), key.substring(0, 12));
      return new KeptVectors(folder.resolve(name), encoder, listener);
    } catch (IOException e) {
      throw new UncheckedIOException("Model " + model.id() + " can't be read", e);
    }
  }

  /// The texts' vectors, in the same order.
  ///
  /// @throws UncheckedIOException when the file can't be read or written
  @Override
  public List<float[]> apply(List<String> texts) {
    try {
      var kept = read();
      var missing = texts.stream().distinct().filter(it -> !kept.containsKey(key(it))).toList();
      for (int start = 0; start < missing.size(); start += PORTION) {
        var end = Math.min(start + PORTION, missing.size());
        add(kept, missing.subList(start, end));
        listener.encoded(end, missing.size());
      }
      return texts.stream().map(it -> Objects.requireNonNull(kept.get(key(it))).floats()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The vectors in " + file + " can't be kept", e);
    }
  }

  private void add(Map<String, Tensor> kept, List<String> texts) throws IOException {
    var vectors = encoder.apply(texts);
    for (int i = 0; i < texts.size(); i++) {
      var vector = vectors.get(i);
      kept.put(key(texts.get(i)), Tensor.ofFloats(vector, vector.length));
    }
    write(kept);
  }

  private SortedMap<String, Tensor> read() throws IOException {
    return Files.exists(file)
        ? new TreeMap<>(SafeTensors.read(Files.readAllBytes(file)).tensors())
        : new TreeMap<>();
  }

  private void write(Map<String, Tensor> kept) throws IOException {
    var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    Files.createDirectories(folder);
    var temporary = Files.createTempFile(folder, "vectors-", ".tmp");
    Files.write(temporary, new SafeTensors(Map.of(), kept).write());
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String key(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
