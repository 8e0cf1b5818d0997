package org.basir.training.finetune;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.basir.inference.model.ModelFolder;
import org.basir.inference.onnx.OnnxParameters;
import org.basir.training.adapter.AdapterFit;

/// The encoder that a classifier's folder gets: as it was learned, or as its adapter makes it.
///
/// @param tuned the learned encoder's file
record TunedEncoder(Order order, Path tuned, ModelFolder base) {

  static final String ADAPTER = "adapter.safetensors";

  /// Writes the encoder, and its adapter beside it where one is wanted.
  void write(Path folder, Path onnx) throws IOException {
    if (order.adapterRank().isEmpty()) {
      Files.copy(tuned, onnx);
      return;
    }
    var before = OnnxParameters.read(base.onnx());
    var fit =
        AdapterFit.of(
            order.name(),
            base.id().value(),
            before,
            OnnxParameters.read(tuned),
            order.adapterRank().getAsInt());
    Files.write(folder.resolve(ADAPTER), fit.adapter().write());
    fit.adapter().merged(before).write(onnx);
  }
}
