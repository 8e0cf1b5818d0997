package org.basir.inference.head;

/// What a [LinearHead] needs of one text.
///
/// @param tokens tokens or terms read
/// @param truncated whether the end of the text was not read
public record TextFeatures(FeatureVector vector, int tokens, boolean truncated) {}
