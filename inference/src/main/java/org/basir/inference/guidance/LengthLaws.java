package org.basir.inference.guidance;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.basir.inference.model.ModelRefused;
import org.basir.inference.safetensors.MappedTensors;

/// Opens the files of length laws that networks predict.
public final class LengthLaws {

  private static final String WEIGHTS = "length-law.safetensors";
  private static final Pattern LAYER = Pattern.compile("layer\\.\\d+\\.weight");
  private static final String GRAPH = "length-law.onnx";

  private LengthLaws() {}

  /// The law of a folder, as the package's documentation describes its files.
  ///
  /// @throws ModelRefused if there is none or it is wrong
  public static LengthLaw open(Path folder) {
    var weights = folder.resolve(WEIGHTS);
    try {
      var file = MappedTensors.open(weights);
      try {
        return open(folder, file);
      } catch (RuntimeException e) {
        file.close();
        throw e;
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new ModelRefused(weights + " is no length law: " + e.getMessage(), e);
    }
  }

  private static LengthLaw open(Path folder, MappedTensors file) {
    var metadata = file.metadata();
    require(metadata.get("format") + " " + metadata.get("version"), "length-law 1");
    var heads = LengthHeads.of(file);
    return switch (String.valueOf(metadata.get("tier"))) {
      case "last-hidden" -> lastHidden(file, heads);
      case "all-layers" -> allLayers(folder, file, heads);
      default -> throw new IllegalArgumentException("tier " + metadata.get("tier"));
    };
  }

  private static LengthLaw lastHidden(MappedTensors file, LengthHeads heads) {
    int layers = Math.toIntExact(file.names().stream().filter(LAYER.asMatchPredicate()).count());
    var name = file.metadata().getOrDefault("activation", "relu");
    var activation = Activation.valueOf(name.toUpperCase(Locale.ROOT));
    return new LastHiddenLaw(
        file,
        IntStream.range(0, layers).mapToObj(i -> DenseLayer.of(file, i, activation)).toList(),
        heads);
  }

  private static LengthLaw allLayers(Path folder, MappedTensors file, LengthHeads heads) {
    var graph = folder.resolve(GRAPH);
    try (var options = new OrtSession.SessionOptions()) {
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      return new AllLayersLaw(
          file, heads, OrtEnvironment.getEnvironment().createSession(graph.toString(), options));
    } catch (OrtException e) {
      throw new ModelRefused("ONNX Runtime can't run " + graph + ": " + e.getMessage(), e);
    }
  }

  private static void require(String found, String wanted) {
    if (!found.equals(wanted)) {
      throw new IllegalArgumentException("format " + found + " instead of " + wanted);
    }
  }
}
