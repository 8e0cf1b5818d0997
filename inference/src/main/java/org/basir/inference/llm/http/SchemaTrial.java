package org.basir.inference.llm.http;

import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.http.probe.Feature;

/// Asks for an answer of a shape that no model would come to by itself.
record SchemaTrial() implements Trial {

  private static final String SCHEMA =
      """
      {"type": "object", "properties": {"q": {"type": "string", "enum": ["zk"]}},
       "required": ["q"], "additionalProperties": false}
      """;

  private static final String ANSWER = "{\"q\":\"zk\"}";

  /// What begins like the answer can't be chance: a brace and a quote.
  private static final int TELLING = 3;

  @Override
  public Feature feature() {
    return Feature.JSON_SCHEMA;
  }

  @Override
  public void on(Bench bench) {
    var prompt = Prompt.chat("Be brief.", "What is the capital of France?");
    var text = bench.complete(CompletionRequest.of(prompt, 32).withJsonSchema(SCHEMA)).text();
    var dense = text.replaceAll("\\s", "");
    boolean kept = dense.length() >= TELLING && ANSWER.startsWith(dense);
    bench.found(Feature.JSON_SCHEMA, kept, kept ? "" : "a schema changed nothing");
  }
}
