package org.basir.inference.decoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;

/// The last position's numbers of an output `[1, positions, width]`.
final class LastRow {

  private LastRow() {}

  static float[] of(OnnxTensor tensor) throws OrtException {
    var shape = tensor.getInfo().getShape();
    var row = new float[Math.toIntExact(shape[shape.length - 1])];
    var all = tensor.getFloatBuffer();
    all.get(all.limit() - row.length, row);
    return row;
  }
}
