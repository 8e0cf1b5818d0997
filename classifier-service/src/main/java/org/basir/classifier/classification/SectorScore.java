package org.basir.classifier.classification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/// A sector's score for an excerpt.
///
/// @param code the sector's code in the taxonomy
/// @param score 0 to 1
/// @param selected whether the score reaches the sector's threshold, so that the excerpt counts as
///   concerning the sector
@Embeddable
public record SectorScore(@Column(name = "sector") int code, float score, boolean selected) {}
