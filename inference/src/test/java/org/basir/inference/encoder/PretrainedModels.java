package org.basir.inference.encoder;

import java.nio.file.Path;
import org.basir.inference.model.ModelId;
import org.basir.inference.model.ModelStore;

/// The real models, unpacked once for all test runs of this checkout.
final class PretrainedModels {

  static final Path HOME = Path.of("target", "test-home");

  private PretrainedModels() {}

  static Encoder open(ModelId model, EncoderSettings settings) {
    return Encoder.open(new ModelStore(HOME).open(model), settings);
  }
}
