package org.basir.inference.strategy;

import java.util.Set;
import org.basir.inference.usage.Enforcer;
import org.basir.inference.usage.FinishReason;

/// What came of one attempt.
///
/// @param thinkingTokens of the thinking, with the closing marker where the model wrote it
/// @param enforcers those that acted
record Produced(
    String thinking,
    String answer,
    int thinkingTokens,
    FinishReason finish,
    Set<Enforcer> enforcers) {}
