package org.basir.inference.classifier;

/// The text a classifier reads of an excerpt. Training and serving both form it here.
public final class ClassifierInput {

  private ClassifierInput() {}

  /// The excerpt's own text, stripped.
  ///
  /// Section and heading are left out. With them ahead of the text the encoder's head was no better
  /// on dev (micro F1 0.65 either way), and how they are recognised differs between kinds of
  /// documents, which the text doesn't.
  @SuppressWarnings("UnusedVariable") // what a model may read; this one reads the text only
  public static String of(String section, String heading, String text) {
    return text.strip();
  }
}
