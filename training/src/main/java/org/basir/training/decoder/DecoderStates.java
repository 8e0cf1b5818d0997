package org.basir.training.decoder;

/// What a decoder computes for one text.
///
/// @param logits of the next token at each position, `[tokens, vocabulary]` row by row
/// @param hidden the vectors after the embedding and after each layer, the last ones normed; each
///   `[tokens, width]` row by row
@SuppressWarnings("ArrayRecordComponent") // read only
public record DecoderStates(float[] logits, float[][] hidden) {}
