package org.basir.inference.llm.http;

import java.util.EnumSet;
import java.util.Set;
import org.basir.inference.llm.Capability;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.Prompt;

/// What a request needs of a server.
///
/// @param offered what the server can do; a number of tokens of thinking may be aimed at
record Needs(CompletionRequest request, Set<Capability> offered) {

  Set<Capability> all() {
    var needs = EnumSet.noneOf(Capability.class);
    addIf(!request.stages().isEmpty(), Capability.LOGIT_STAGES, needs);
    addIf(request.prompt() instanceof Prompt.Raw, Capability.RAW_PROMPT, needs);
    addIf(request.prompt() instanceof Prompt.Tokens, Capability.TOKENS, needs);
    addIf(request.alternatives() > 0, Capability.PROBABILITIES, needs);
    addIf(!request.biases().isEmpty(), Capability.LOGIT_BIAS, needs);
    addIf(request.jsonSchema().isPresent(), Capability.JSON_SCHEMA, needs);
    addIf(request.thinkingTokens().isPresent() && !aims(), Capability.THINKING_LIMIT, needs);
    return needs;
  }

  private boolean aims() {
    return offered.contains(Capability.THINKING_EFFORT);
  }

  private static void addIf(boolean needed, Capability capability, Set<Capability> needs) {
    if (needed) {
      needs.add(capability);
    }
  }
}
