package org.basir.inference.encoder;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.basir.inference.model.ModelId;
import org.basir.inference.model.ModelStore;

/// The encoders of a process: each model is loaded once, when it is first asked for.
public final class Encoders implements AutoCloseable {

  private final ModelStore store;
  private final EncoderSettings settings;
  private final Map<ModelId, Encoder> open = new ConcurrentHashMap<>();

  public Encoders(ModelStore store, EncoderSettings settings) {
    this.store = store;
    this.settings = settings;
  }

  /// The encoder of a model, unpacked and loaded now if need be.
  ///
  /// @throws org.basir.inference.model.ModelRefused when the model can't be used
  public Encoder encoder(ModelId model) {
    return open.computeIfAbsent(model, id -> Encoder.open(store.open(id), settings));
  }

  /// What is loaded now.
  public List<EncoderInfo> loaded() {
    return open.values().stream().map(Encoder::info).toList();
  }

  @Override
  public void close() {
    open.values().forEach(Encoder::close);
    open.clear();
  }
}
