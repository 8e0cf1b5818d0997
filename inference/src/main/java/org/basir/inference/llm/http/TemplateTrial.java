package org.basir.inference.llm.http;

import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.http.probe.Feature;

/// Has a chat rendered.
record TemplateTrial() implements Trial {

  private static final String WORD = "zebra";

  @Override
  public Feature feature() {
    return Feature.TEMPLATE;
  }

  @Override
  public void on(Bench bench) {
    if (bench.vocabulary().isEmpty()) {
      bench.found(Feature.TEMPLATE, false, "no address renders a chat");
      return;
    }
    var rendered = bench.vocabulary().get().render(Prompt.chat("Be brief.", WORD));
    boolean opened = rendered.stripTrailing().endsWith("<think>");
    bench.found(Feature.TEMPLATE, rendered.contains(WORD), opened ? "with thinking begun" : "");
  }
}
