package org.basir.classifier.classification;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.basir.classifier.registry.ModelVersion;

/// A transcript and the model version that classifies it; `<transcript>|<model>` as a task's key.
@Embeddable
public record RunId(UUID transcript, String model) implements Serializable {

  public static RunId of(TranscriptId transcript, ModelVersion model) {
    return new RunId(transcript.value(), model.value());
  }

  /// Reads what [#toString()] wrote.
  ///
  /// @throws IllegalArgumentException if it did not write `key`
  public static RunId parse(String key) {
    var bar = key.indexOf('|');
    if (bar < 0) {
      throw new IllegalArgumentException("'" + key + "' is not <transcript>|<model>");
    }
    return new RunId(UUID.fromString(key.substring(0, bar)), key.substring(bar + 1));
  }

  public TranscriptId transcriptId() {
    return new TranscriptId(transcript);
  }

  public ModelVersion modelVersion() {
    return new ModelVersion(model);
  }

  @Override
  public String toString() {
    return transcript + "|" + model;
  }
}
