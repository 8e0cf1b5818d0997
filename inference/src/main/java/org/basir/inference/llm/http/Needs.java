package org.basir.inference.llm.http;

import java.util.EnumSet;
import java.util.Set;
import org.basir.inference.llm.Capability;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.Prompt;

/// What a request needs of a server.
record Needs(CompletionRequest request) {

  Set<Capability> all() {
    var needs = EnumSet.noneOf(Capability.class);
    addIf(!request.stages().isEmpty(), Capability.LOGIT_STAGES, needs);
    addIf(request.prompt() instanceof Prompt.Raw, Capability.RAW_PROMPT, needs);
    addIf(request.prompt() instanceof Prompt.Tokens, Capability.TOKENS, needs);
    addIf(request.alternatives() > 0, Capability.PROBABILITIES, needs);
    addIf(!request.biases().isEmpty(), Capability.LOGIT_BIAS, needs);
    addIf(request.jsonSchema().isPresent(), Capability.JSON_SCHEMA, needs);
    addIf(request.thinkingTokens().isPresent(), Capability.THINKING_LIMIT, needs);
    return needs;
  }

  private static void addIf(boolean needed, Capability capability, Set<Capability> needs) {
    if (needed) {
      needs.add(capability);
    }
  }
}
