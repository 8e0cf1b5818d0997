package org.basir.training.finetune;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.basir.inference.safetensors.SafeTensors;
import org.basir.inference.safetensors.Tensor;
import org.basir.training.engine.HeadNumbers;

/// What was learned, besides the encoder: the head, and what the training engine itself gives for
/// dev, to be compared with what the served graph gives.
///
/// @param probabilities of dev, by text and sector
@SuppressWarnings("ArrayRecordComponent") // read only
record Tuned(HeadNumbers head, float[][] probabilities) {

  static final String ONNX = "tuned.onnx";
  private static final String FILE = "tuned.safetensors";

  void write(Path folder) throws IOException {
    int sectors = head.bias().length;
    var file =
        new SafeTensors(
            Map.of("normalises", String.valueOf(head.normalises())),
            Map.of(
                "weights",
                Tensor.ofFloats(head.weights(), sectors, head.weights().length / sectors),
                "bias",
                Tensor.ofFloats(head.bias(), sectors),
                "probabilities",
                Tensor.ofFloats(flat(), probabilities.length, sectors)));
    Files.write(folder.resolve(FILE), file.write());
  }

  static Tuned read(Path folder) throws IOException {
    var file = SafeTensors.read(Files.readAllBytes(folder.resolve(FILE)));
    var head =
        new HeadNumbers(
            file.tensor("weights").floats(),
            file.tensor("bias").floats(),
            Boolean.parseBoolean(file.metadata("normalises")));
    return new Tuned(head, rows(file.tensor("probabilities")));
  }

  private float[] flat() {
    int sectors = head.bias().length;
    var flat = new float[probabilities.length * sectors];
    for (int row = 0; row < probabilities.length; row++) {
      System.arraycopy(probabilities[row], 0, flat, row * sectors, sectors);
    }
    return flat;
  }

  private static float[][] rows(Tensor tensor) {
    int sectors = tensor.shape().getLast();
    var values = tensor.floats();
    var rows = new float[values.length / sectors][sectors];
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(values, row * sectors, rows[row], 0, sectors);
    }
    return rows;
  }
}
