package org.basir.ingest.transcript;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.basir.ingest.text.Paragraph;
import org.basir.ingest.text.Part;
import org.jspecify.annotations.Nullable;

/// A paragraph of a transcript as kept and shown.
///
/// @param ordinal place among the blocks of the text; rises, with gaps where titles are
/// @param number as printed
/// @param start first character in the extracted text, inclusive
/// @param end last character in the extracted text, exclusive
@Embeddable
public record StoredParagraph(
    Integer ordinal,
    @Nullable String number,
    @Enumerated(EnumType.STRING) @Nullable Part part,
    String section,
    String heading,
    @Nullable Integer page,
    @Column(name = "start_offset") Integer start,
    @Column(name = "end_offset") Integer end,
    String text) {

  static StoredParagraph of(Paragraph paragraph) {
    return new StoredParagraph(
        paragraph.ordinal(),
        paragraph.number().orElse(null),
        paragraph.part().orElse(null),
        paragraph.section(),
        paragraph.heading(),
        paragraph.page().orElse(null),
        paragraph.start(),
        paragraph.end(),
        paragraph.text());
  }
}
