package org.basir.classifier.classification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/// One excerpt as the ingest service cut it.
///
/// @param id unique in its transcript and the same in every run
/// @param ordinal position in the transcript, from 0
/// @param part `A` or `B`, absent where the speech has no parts
/// @param paragraph the printed paragraph number, absent where none is printed
/// @param page the page in the document, absent for texts without pages
/// @param start first character in the extracted text
/// @param end one past the last character
/// @param sha256 of the text in UTF-8, hex
@Embeddable
public record Excerpt(
    String id,
    int ordinal,
    @Nullable String part,
    String section,
    String heading,
    @Nullable String paragraph,
    @Nullable Integer page,
    @Column(name = "start_offset") int start,
    @Column(name = "end_offset") int end,
    String text,
    String sha256) {

  public Excerpt {
    Checks.present("id", id);
    Checks.present("section", section);
    Checks.present("heading", heading);
    Checks.present("text", text);
    Checks.present("sha256", sha256);
    Checks.that(!id.isBlank(), "id must not be blank");
    Checks.that(ordinal >= 0, "ordinal must not be negative");
    Checks.that(0 <= start && start <= end, "start and end must be 0 <= start <= end");
    Checks.that(text.indexOf('\0') < 0, "text must not hold the character U+0000");
  }
}
