package org.basir.classifier.model;

import java.util.Optional;
import org.basir.inference.encoder.Precision;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What a user can set of the classifier.
///
/// @param model id of a model, or the path of a model folder: it is active whatever is promoted;
///   without it, and without a promotion, the default is
/// @param precision of the encoders: `as-is`, or `int8`, about twice as fast on a processor and
///   half a point of F1 worse
/// @param chunk excerpts that are classified, or rows that are evaluated, and stored together
/// @param texts most texts in one ad-hoc request
/// @param characters most characters in one ad-hoc text
@ConfigurationProperties("basir.classifier")
public record ClassifierSettings(
    @Nullable String model,
    @DefaultValue("as-is") Precision precision,
    @DefaultValue("32") int chunk,
    @DefaultValue("64") int texts,
    @DefaultValue("20000") int characters) {

  public ClassifierSettings {
    requirePositive("chunk", chunk);
    requirePositive("texts", texts);
    requirePositive("characters", characters);
  }

  /// The model that the operator has set, which no promotion changes. Blank is as good as not set.
  Optional<String> pinned() {
    return Optional.ofNullable(model).filter(name -> !name.isBlank());
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "basir.classifier." + name + " is " + value + ", not positive");
    }
  }
}
