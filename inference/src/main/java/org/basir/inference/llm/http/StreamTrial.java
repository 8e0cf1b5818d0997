package org.basir.inference.llm.http;

import java.util.ArrayList;
import org.basir.inference.llm.Completion;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionFailed.Cause;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.TokenUsage;
import org.basir.inference.llm.http.probe.Feature;

/// Has a completion streamed.
record StreamTrial() implements Trial {

  @Override
  public Feature feature() {
    return Feature.STREAMING;
  }

  @Override
  public void on(Bench bench) {
    var pieces = new ArrayList<String>();
    var completion = streamed(bench, pieces);
    boolean usage = completion.usage().source() == TokenUsage.Source.REPORTED;
    bench.found(
        Feature.STREAMING,
        pieces.size() > 1,
        pieces.size() + " pieces" + (usage ? ", with usage" : ", without usage"));
  }

  private static Completion streamed(Bench bench, ArrayList<String> pieces) {
    var request = CompletionRequest.of(bench.opening(), 4);
    try {
      return bench.complete(request, pieces::add);
    } catch (CompletionFailed failure) {
      if (failure.reason() != Cause.REFUSED) {
        throw failure;
      }
      bench.dialect(bench.dialect().withoutStreamUsage());
      return bench.complete(request, pieces::add);
    }
  }
}
