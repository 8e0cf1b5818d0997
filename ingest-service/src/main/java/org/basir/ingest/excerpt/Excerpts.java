package org.basir.ingest.excerpt;

import java.util.List;
import org.basir.ingest.text.Paragraph;

/// Cuts paragraphs into excerpts.
public final class Excerpts {

  private Excerpts() {}

  /// In reading order; annexes give none.
  public static List<Excerpt> of(List<Paragraph> paragraphs) {
    return List.of();
  }
}
