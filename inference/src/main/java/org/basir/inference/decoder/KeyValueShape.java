package org.basir.inference.decoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/// Sizes of keys and values.
record KeyValueShape(int layers, int heads, int width) {

  /// Of no tokens.
  KeyValues empty() throws OrtException {
    var tensors = new ArrayList<OnnxTensor>();
    for (int i = 0; i < 2 * layers; i++) {
      tensors.add(tensor(buffer(0), 0));
    }
    return new KeyValues(tensors, 0, () -> tensors.forEach(OnnxTensor::close));
  }

  /// The first tokens of longer ones.
  KeyValues copy(List<OnnxTensor> sources, int length, int tokens) throws OrtException {
    var tensors = new ArrayList<OnnxTensor>();
    for (var source : sources) {
      tensors.add(tensor(firstOfEachHead(source.getFloatBuffer(), length, tokens), tokens));
    }
    return new KeyValues(tensors, tokens, () -> tensors.forEach(OnnxTensor::close));
  }

  private FloatBuffer firstOfEachHead(FloatBuffer source, int length, int tokens) {
    var target = buffer(tokens);
    for (int head = 0; head < heads; head++) {
      target.put(source.slice(head * length * width, tokens * width));
    }
    return target.flip();
  }

  private FloatBuffer buffer(int tokens) {
    return ByteBuffer.allocateDirect(heads * tokens * width * Float.BYTES)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  private OnnxTensor tensor(FloatBuffer values, int tokens) throws OrtException {
    return OnnxTensor.createTensor(
        OrtEnvironment.getEnvironment(), values, new long[] {1, heads, tokens, width});
  }
}
