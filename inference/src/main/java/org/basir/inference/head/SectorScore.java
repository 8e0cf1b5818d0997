package org.basir.inference.head;

/// How likely a text concerns a sector.
///
/// @param score from 0 to 1
/// @param selected whether the score reaches the sector's threshold
public record SectorScore(Label sector, float score, boolean selected) {}
