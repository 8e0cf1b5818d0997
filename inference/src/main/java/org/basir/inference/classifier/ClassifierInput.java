package org.basir.inference.classifier;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The text a classifier reads of an excerpt. Training and serving both form it here.
public final class ClassifierInput {

  private ClassifierInput() {}

  /// The excerpt after the names of its section and heading, those that aren't blank.
  public static String of(String section, String heading, String text) {
    return Stream.of(section, heading, text)
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
