package org.basir.classifier.model;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What a user can set of the classifier.
///
/// @param model id of a model, or the path of a model folder
/// @param chunk excerpts that are classified, or rows that are evaluated, and stored together
/// @param texts most texts in one ad-hoc request
/// @param characters most characters in one ad-hoc text
@ConfigurationProperties("basir.classifier")
public record ClassifierSettings(
    @DefaultValue("bge-small-en-v1.5-head") String model,
    @DefaultValue("32") int chunk,
    @DefaultValue("64") int texts,
    @DefaultValue("20000") int characters) {

  public ClassifierSettings {
    requirePositive("chunk", chunk);
    requirePositive("texts", texts);
    requirePositive("characters", characters);
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "basir.classifier." + name + " is " + value + ", not positive");
    }
  }
}
