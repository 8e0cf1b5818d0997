package org.basir.inference.llm.http;

import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.http.probe.Feature;

/// Sends a prompt again that was sent before.
record CacheTrial() implements Trial {

  @Override
  public Feature feature() {
    return Feature.PROMPT_CACHE;
  }

  @Override
  public void on(Bench bench) {
    var usage = bench.complete(CompletionRequest.of(bench.opening(), 1)).usage();
    var counts = usage.cached() + " of " + usage.prompt() + " repeated tokens";
    bench.found(
        Feature.PROMPT_CACHE,
        usage.cached() > 0,
        usage.cached() > 0 ? counts : counts + "; longer prompts may be cached");
  }
}
