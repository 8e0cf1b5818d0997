package org.basir.inference.scorer.answers;

import org.basir.inference.model.Sha256;

/// What was asked of whom.
///
/// @param model as the engine calls it
/// @param prompt of all that decides about the answer but its budget: version and text of the
///   prompt, the answer's schema, strategy, markers of thinking and sampling
public record AnswerKey(String model, Sha256 prompt) {}
