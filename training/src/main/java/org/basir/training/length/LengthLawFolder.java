package org.basir.training.length;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.basir.inference.onnx.Parameter;
import org.basir.inference.safetensors.SafeTensors;
import org.basir.inference.safetensors.Tensor;

/// Writes a predictor's files, as `org.basir.inference.guidance` describes them.
public final class LengthLawFolder {

  private static final String FILE = "length-law.safetensors";
  private static final String GRAPH = "length-law.onnx";
  private static final List<String> HEADS = List.of("shape.weight", "rate.weight");

  private LengthLawFolder() {}

  /// Writes them into a folder; heads of [LengthShape.AllLayers] are rounded to half precision.
  public static void write(LengthShape shape, Map<String, Parameter> weights, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    switch (shape) {
      case LengthShape.LastHidden last ->
          write(
              Map.of("tier", "last-hidden", "activation", "silu"),
              floats(weights, last.parameters().keySet()),
              folder);
      case LengthShape.AllLayers all -> {
        write(Map.of("tier", "all-layers"), halves(weights), folder);
        SummaryGraph.write(all, weights, folder.resolve(GRAPH));
      }
    }
  }

  private static void write(Map<String, String> told, Map<String, Tensor> tensors, Path folder)
      throws IOException {
    var metadata = new HashMap<>(told);
    metadata.put("format", "length-law");
    metadata.put("version", "1");
    Files.write(folder.resolve(FILE), new SafeTensors(metadata, tensors).write());
  }

  private static Map<String, Tensor> floats(
      Map<String, Parameter> weights, Collection<String> names) {
    var tensors = new HashMap<String, Tensor>();
    for (var name : names) {
      var weight = weight(weights, name);
      tensors.put(name, Tensor.ofFloats(weight.values(), sizes(weight)));
    }
    return tensors;
  }

  private static Map<String, Tensor> halves(Map<String, Parameter> weights) {
    var tensors = new HashMap<String, Tensor>();
    for (var name : HEADS) {
      var weight = weight(weights, name);
      tensors.put(name, Tensor.ofHalves(weight.values(), sizes(weight)));
    }
    return tensors;
  }

  private static Parameter weight(Map<String, Parameter> weights, String name) {
    var weight = weights.get(name);
    if (weight == null) {
      throw new IllegalArgumentException("the predictor has no " + name);
    }
    return weight;
  }

  private static Integer[] sizes(Parameter weight) {
    return weight.shape().toArray(Integer[]::new);
  }
}
