package org.basir.inference.encoder;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.basir.inference.model.ModelFolder;
import org.basir.inference.model.ModelId;
import org.basir.inference.model.ModelStore;

/// The encoders of a process: each model is loaded once, when it is first asked for.
///
/// Who asks for `my-encoder` gets it in the precision chosen here; [Encoder#info] says which.
public final class Encoders implements AutoCloseable {

  private final ModelStore store;
  private final EncoderSettings settings;
  private final Precision precision;
  private final Map<ModelId, Encoder> open = new ConcurrentHashMap<>();

  /// Models as they are.
  public Encoders(ModelStore store, EncoderSettings settings) {
    this(store, settings, Precision.AS_IS);
  }

  public Encoders(ModelStore store, EncoderSettings settings, Precision precision) {
    this.store = store;
    this.settings = settings;
    this.precision = precision;
  }

  /// The encoder of a model, unpacked and loaded now if need be.
  ///
  /// @throws org.basir.inference.model.ModelRefused when the model can't be used
  public Encoder encoder(ModelId model) {
    return open.computeIfAbsent(model, id -> Encoder.open(folder(id), settings));
  }

  private ModelFolder folder(ModelId id) {
    var folder = store.open(id);
    return switch (precision) {
      case AS_IS -> folder;
      case INT8 -> folder.dynamicallyQuantised() ? folder : store.open(id.int8());
    };
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
