package org.basir.inference.decoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.util.List;

/// Keys and values of the tokens read so far, of every layer; owns native memory.
///
/// @param tensors key and value of each layer in turn, `[1, heads, length, width]`
/// @param length tokens
/// @param owner what frees the tensors
record KeyValues(List<OnnxTensor> tensors, int length, AutoCloseable owner)
    implements AutoCloseable {

  KeyValues {
    tensors = List.copyOf(tensors);
  }

  /// Those of the first tokens only, copied.
  KeyValues first(int tokens, KeyValueShape shape) throws OrtException {
    return shape.copy(tensors, length, tokens);
  }

  @Override
  public void close() {
    try {
      owner.close();
    } catch (Exception e) {
      throw new IllegalStateException("Keys and values could not be freed", e);
    }
  }
}
