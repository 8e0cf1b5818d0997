package org.basir.ranking.ranking;

import java.util.List;
import org.basir.ranking.ranker.ClassifiedExcerpt;
import org.basir.ranking.ranker.SectorScore;
import org.jspecify.annotations.Nullable;

/// A classified piece of a speech as it is handed over.
///
/// @param ordinal its place in the speech
/// @param part `A` or `B`, null if the speech is not divided
/// @param paragraph the printed number, if there is one
/// @param page of the document, if it has pages
/// @param start offset in the text, in characters
/// @param end offset behind the last character
public record HandedExcerpt(
    String id,
    int ordinal,
    @Nullable String part,
    String section,
    String heading,
    @Nullable String paragraph,
    @Nullable Integer page,
    int start,
    int end,
    String text,
    String sha256,
    List<SectorScore> sectors) {

  public HandedExcerpt {
    sectors = List.copyOf(sectors);
  }

  ClassifiedExcerpt classified() {
    return new ClassifiedExcerpt(part, section, heading, text, sectors);
  }
}
