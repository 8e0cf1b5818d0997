package org.basir.ingest.transcript;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.basir.ingest.excerpt.Excerpt;
import org.basir.ingest.text.Part;
import org.jspecify.annotations.Nullable;

/// An excerpt of a transcript as kept, shown and handed over.
///
/// @param id the transcript's first eight digits, the paragraph's ordinal and the piece's:
///   `3f2a9c1e:12.1`
/// @param ordinal place among the excerpts, from 0, without gaps
/// @param paragraph the printed number of the paragraph
/// @param start first character in the extracted text, inclusive
/// @param end last character in the extracted text, exclusive
@Embeddable
public record StoredExcerpt(
    String id,
    Integer ordinal,
    @Enumerated(EnumType.STRING) @Nullable Part part,
    String section,
    String heading,
    @Nullable String paragraph,
    @Nullable Integer page,
    @Column(name = "start_offset") Integer start,
    @Column(name = "end_offset") Integer end,
    String text,
    String sha256) {

  static StoredExcerpt of(TranscriptId transcript, Excerpt excerpt) {
    return new StoredExcerpt(
        transcript.excerpt(excerpt.locator()),
        excerpt.ordinal(),
        excerpt.part().orElse(null),
        excerpt.section(),
        excerpt.heading(),
        excerpt.paragraph().orElse(null),
        excerpt.page().orElse(null),
        excerpt.start(),
        excerpt.end(),
        excerpt.text(),
        excerpt.sha256());
  }
}
