package org.basir.inference.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Makes an encoder smaller and faster by computing with eight-bit numbers (dynamic quantisation).
///
/// Dense layers multiply integers: each column of their weights has a scale of its own, their input
/// is quantised when the graph runs. Large tables of embeddings are kept in eight bits, each row
/// with its own scale. Everything else stays in single precision.
public final class Int8Graph {

  /// The first one with `DynamicQuantizeLinear`.
  private static final long OPSET = 11;

  private Int8Graph() {}

  /// Writes the graph of one file in eight bits to another. The same source always gives the same
  /// bytes.
  ///
  /// @throws IOException when a file can't be read or written
  /// @throws IllegalArgumentException when the graph has no dense layers in single precision, or is
  ///   too old
  public static void write(Path source, Path target) throws IOException {
    var model = OnnxParameters.model(source);
    requireOperators(model);
    var graph = new Int8Rewriting(model.getGraph()).rewritten();
    try (var stream = new BufferedOutputStream(Files.newOutputStream(target))) {
      model.toBuilder().setGraph(graph).build().writeTo(stream);
    }
  }

  private static void requireOperators(ModelProto model) {
    long opset =
        model.getOpsetImportList().stream()
            .filter(operators -> operators.getDomain().isEmpty())
            .mapToLong(OperatorSetIdProto::getVersion)
            .max()
            .orElse(0);
    if (opset < OPSET) {
      throw new IllegalArgumentException(
          "The graph's operators are of version %d, eight bits need %d".formatted(opset, OPSET));
    }
  }
}
