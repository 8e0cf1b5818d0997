package org.basir.training.data;

/// A piece of a speech that someone has the text of, such as an excerpt that was ingested.
///
/// @param section empty where the speech has none
/// @param heading empty where the speech has none
public record Passage(String section, String heading, String text) {

  public Passage {
    if (text.isBlank()) {
      throw new IllegalArgumentException("A passage needs a text");
    }
  }
}
