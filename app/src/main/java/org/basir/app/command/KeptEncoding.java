package org.basir.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.basir.inference.encoder.EncoderSettings;
import org.basir.inference.encoder.Encoders;
import org.basir.inference.encoder.Encoding;
import org.basir.inference.model.ModelId;
import org.basir.inference.model.ModelStore;
import org.basir.training.ranker.KeptVectors;

/// Encodes texts in this process and keeps their vectors in the data folder, since they take
/// minutes at the first time.
///
/// @param home the data folder
record KeptEncoding(Path home, Output output)
    implements BiFunction<ModelId, List<String>, List<float[]>> {

  @Override
  public List<float[]> apply(ModelId model, List<String> texts) {
    var store = new ModelStore(home);
    var progress = new TrainingProgress(output);
    try (var encoders = new Encoders(store, EncoderSettings.automatic())) {
      var kept =
          KeptVectors.in(
              home.resolve("training"),
              store.open(model),
              portion -> vectors(encoders, model, portion),
              (done, total) -> progress.show("encoding excerpts by " + model, done, total));
      return kept.apply(texts);
    } finally {
      output.note("");
    }
  }

  private static List<float[]> vectors(Encoders encoders, ModelId model, List<String> texts) {
    return encoders.encoder(model).encode(texts).stream().map(Encoding::vector).toList();
  }
}
