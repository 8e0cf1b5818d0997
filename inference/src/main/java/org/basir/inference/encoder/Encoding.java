package org.basir.inference.encoder;

/// One text as a vector.
///
/// @param vector as many numbers as the model is wide; of length 1 where the model normalises. Not
///   copied: treat it as read-only
/// @param tokens tokens read, special tokens included, at most the model's limit
/// @param truncated whether the text was longer than the limit, its end not read
@SuppressWarnings("ArrayRecordComponent") // copied per text it would cost more than it protects
public record Encoding(float[] vector, int tokens, boolean truncated) {}
