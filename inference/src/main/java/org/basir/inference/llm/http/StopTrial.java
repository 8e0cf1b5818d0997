package org.basir.inference.llm.http;

import org.basir.inference.llm.Completion.End;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.http.probe.Feature;

/// Stops at a text that the completion is known to come to.
record StopTrial() implements Trial {

  @Override
  public Feature feature() {
    return Feature.STOP_TEXTS;
  }

  @Override
  public void on(Bench bench) {
    if (!bench.routes().protocol(bench.opening()).tellsStops()) {
      bench.found(Feature.STOP_TEXTS, false, "stop texts are watched for here");
      return;
    }
    var request = CompletionRequest.of(bench.opening(), 4);
    var text = bench.complete(request).text();
    var stop = text.substring(Math.max(0, text.length() - 3));
    boolean told = !stop.isEmpty() && isTold(bench, request.withStops(stop), stop);
    bench.dialect(bench.dialect().withTellsStops(told));
    bench.found(
        Feature.STOP_TEXTS,
        told,
        told ? "" : "the server does not say so: they are watched for here");
  }

  private static boolean isTold(Bench bench, CompletionRequest request, String stop) {
    var completion = bench.complete(request);
    return completion.end() == End.STOP_TEXT && completion.text().endsWith(stop);
  }
}
