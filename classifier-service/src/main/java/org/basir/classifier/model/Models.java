package org.basir.classifier.model;

import java.util.List;
import java.util.Optional;
import org.basir.classifier.registry.ModelVersion;
import org.basir.http.Problem;
import org.basir.inference.encoder.Encoder;
import org.basir.inference.encoder.EncodingFailed;
import org.basir.inference.model.ModelId;
import org.basir.inference.model.ModelRefused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// The models this service can classify with. One of them, promoted or named in the settings, is
/// active: it classifies what comes without naming a model.
@Component
public class Models {

  private final ModelShelf shelf;
  private final ActiveModel active;
  private final EncoderPool encoders;

  Models(ModelShelf shelf, ActiveModel active, EncoderPool encoders) {
    this.shelf = shelf;
    this.active = active;
    this.encoders = encoders;
  }

  /// The version of the active model.
  ///
  /// @throws Problem 503 if it can't be read
  public ModelVersion active() {
    try {
      return active.model().version();
    } catch (ModelRefused e) {
      throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "model-unavailable", "No model")
          .detail(String.valueOf(e.getMessage()));
    }
  }

  /// The version of the model with this name or version.
  ///
  /// @throws Problem 400 naming the models there are
  public ModelVersion named(String nameOrVersion) {
    return shelf
        .find(nameOrVersion)
        .map(InstalledModel::version)
        .orElseThrow(() ->
            Problem.of(HttpStatus.BAD_REQUEST, "unknown-model", "Unknown model")
                .detail(absent(nameOrVersion))
                .at("/model", "is none of " + shelf.names()));
  }

  /// Classifies texts formed by [org.basir.inference.classifier.ClassifierInput], in their order.
  ///
  /// @throws ModelFailure if the model is gone or broken
  public List<ClassifiedText> classify(ModelVersion version, List<String> texts) {
    try {
      return installed(version).classify(texts);
    } catch (ModelRefused | EncodingFailed e) {
      throw new ModelFailure(String.valueOf(e.getMessage()), e);
    }
  }

  /// What is known of a model.
  ///
  /// @throws ModelFailure if it is gone
  public ModelDescription describe(ModelVersion version) {
    return installed(version).description();
  }

  /// The pretrained encoder a model's training began at, loaded if need be; a model over weighted
  /// terms has none.
  ///
  /// @throws ModelFailure if the model is gone or the encoder can't be used
  public Optional<Encoder> pretrained(ModelVersion version) {
    try {
      var model = installed(version);
      return TrainingNotes.of(model.source(), model.classifier().encoder())
          .base()
          .map(ModelId::new)
          .map(encoders.shared()::encoder);
    } catch (ModelRefused | IllegalArgumentException e) {
      throw new ModelFailure(String.valueOf(e.getMessage()), e);
    }
  }

  /// The versions of the models that ship with this service.
  public List<ModelVersion> shipped() {
    return shelf.all().stream()
        .filter(InstalledModel::isShipped)
        .map(InstalledModel::version)
        .toList();
  }

  private InstalledModel installed(ModelVersion version) {
    return active
        .loaded(version)
        .or(() -> shelf.find(version.value()))
        .orElseThrow(() -> new ModelFailure(absent(version.value())));
  }

  private String absent(String nameOrVersion) {
    return "There is no model %s; there are %s.".formatted(nameOrVersion, shelf.names());
  }
}
