package org.basir.inference.decoder;

import org.basir.inference.llm.HiddenStates;
import org.jspecify.annotations.Nullable;

/// What one run of the graph gave.
///
/// @param present keys and values of all tokens read so far
/// @param logits of the token after the last, if asked for
/// @param hidden of the last position: the last layer's alone, or all layers', or none
@SuppressWarnings("ArrayRecordComponent") // logits of a vocabulary are not copied for each step
record Reading(KeyValues present, float @Nullable [] logits, HiddenStates told, float[][] hidden) {}
