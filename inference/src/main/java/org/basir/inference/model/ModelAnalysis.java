package org.basir.inference.model;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a model's graph takes and gives, found once when it is loaded.
///
/// @param tokenTypes whether the graph wants `token_type_ids`
/// @param output name of the output that is read
/// @param pooled whether that output is one vector per text already, else one per token
/// @param pooling how token vectors are pooled when `pooled` is false
/// @param width numbers in a vector, at least 1
/// @param limit longest input in tokens, special tokens included
/// @param quantised whether the graph quantises dynamically
public record ModelAnalysis(
    ModelId model,
    boolean tokenTypes,
    String output,
    boolean pooled,
    Pooling pooling,
    int width,
    int limit,
    boolean quantised) {

  private static final String IDS = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String TYPES = "token_type_ids";
  private static final List<String> OUTPUTS =
      List.of("last_hidden_state", "token_embeddings", "sentence_embedding");

  /// Looks at a loaded graph.
  ///
  /// @throws ModelRefused when the graph is not a text encoder, with what it has instead
  public static ModelAnalysis of(OrtSession session, ModelFolder folder) throws OrtException {
    var inputs = new TreeMap<>(session.getInputInfo());
    var outputs = new TreeMap<>(session.getOutputInfo());
    checkInputs(folder.id(), inputs);
    var output = output(folder.id(), outputs);
    var shape = ((TensorInfo) output.getInfo()).getShape();
    return new ModelAnalysis(
        folder.id(),
        inputs.containsKey(TYPES),
        output.getName(),
        shape.length == 2,
        folder.manifest().pooling(),
        (int) shape[shape.length - 1],
        folder.manifest().maximumTokens(),
        folder.dynamicallyQuantised());
  }

  private static void checkInputs(ModelId model, Map<String, NodeInfo> inputs) {
    var fit =
        inputs.keySet().containsAll(Set.of(IDS, MASK))
            && Set.of(IDS, MASK, TYPES).containsAll(inputs.keySet())
            && inputs.values().stream().allMatch(input -> isMatrixOf(input, OnnxJavaType.INT64));
    if (!fit) {
      throw new ModelRefused(
          "Model %s is no text encoder: it must take int64 [batch, sequence] %s and %s, and may take %s; found %s"
              .formatted(model, IDS, MASK, TYPES, describe(inputs)));
    }
  }

  private static NodeInfo output(ModelId model, Map<String, NodeInfo> outputs) {
    var usable = outputs.values().stream().filter(ModelAnalysis::isVectors).toList();
    return OUTPUTS.stream()
        .flatMap(name -> usable.stream().filter(output -> output.getName().equals(name)))
        .findFirst()
        .or(() -> usable.size() == 1 ? Optional.of(usable.getFirst()) : Optional.empty())
        .orElseThrow(() ->
            new ModelRefused(
                "Model %s has no output to read: one of %s, or a single float [batch, sequence, width] or [batch, width] with a fixed width; found %s"
                    .formatted(model, OUTPUTS, describe(outputs))));
  }

  private static boolean isMatrixOf(NodeInfo node, OnnxJavaType type) {
    return node.getInfo() instanceof TensorInfo tensor
        && tensor.type == type
        && tensor.getShape().length == 2;
  }

  private static boolean isVectors(NodeInfo node) {
    if (!(node.getInfo() instanceof TensorInfo tensor) || tensor.type != OnnxJavaType.FLOAT) {
      return false;
    }
    var shape = tensor.getShape();
    return (shape.length == 2 || shape.length == 3) && shape[shape.length - 1] > 0;
  }

  private static String describe(Map<String, NodeInfo> nodes) {
    return nodes.values().stream()
        .map(node -> node.getName() + " " + shape(node))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String shape(NodeInfo node) {
    return node.getInfo() instanceof TensorInfo tensor
        ? tensor.type + Arrays.toString(tensor.getShape())
        : String.valueOf(node.getInfo());
  }
}
