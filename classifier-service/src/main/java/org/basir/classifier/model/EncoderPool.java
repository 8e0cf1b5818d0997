package org.basir.classifier.model;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.basir.inference.classifier.ClassifierModel;
import org.basir.inference.encoder.EncoderInfo;
import org.basir.inference.encoder.EncoderSettings;
import org.basir.inference.encoder.Encoders;
import org.basir.inference.encoder.Precision;
import org.basir.inference.model.ModelStore;

/// The encoders of this process.
///
/// Classifiers over the same pretrained encoder share it. An encoder that lies in its classifier's
/// own folder was trained with it and belongs to that version alone: trained again under the same
/// name, both are others.
final class EncoderPool implements AutoCloseable {

  private final ModelStore store;
  private final EncoderSettings settings;
  private final Precision precision;
  private final Encoders shared;
  private final Map<String, Encoders> own = new ConcurrentHashMap<>();

  EncoderPool(ModelStore store, EncoderSettings settings, Precision precision) {
    this.store = store;
    this.settings = settings;
    this.precision = precision;
    this.shared = new Encoders(store, settings, precision);
  }

  Encoders shared() {
    return shared;
  }

  /// The encoders that a model gets its own from.
  Encoders of(ClassifierModel model, ModelSource source) {
    return model.encoder().filter(source::isNamed).isPresent()
        ? own.computeIfAbsent(model.version(), _ -> new Encoders(store, settings, precision))
        : shared;
  }

  /// What is loaded now.
  List<EncoderInfo> loaded() {
    return all().flatMap(encoders -> encoders.loaded().stream()).toList();
  }

  @Override
  public void close() {
    all().forEach(Encoders::close);
  }

  private Stream<Encoders> all() {
    return Stream.concat(Stream.of(shared), own.values().stream());
  }
}
