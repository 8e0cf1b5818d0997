package org.basir.inference.llm.http;

import java.util.List;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionFailed.Cause;
import org.basir.inference.llm.http.probe.Feature;
import org.basir.inference.llm.http.probe.ProbeReport;
import org.basir.inference.llm.http.probe.Verdict;

/// Finds out what a server can do, by trying: some twenty requests, most for one token.
record Probe(Bench bench) {

  private static final List<Trial> LATER =
      List.of(
          new TemplateTrial(),
          new StreamTrial(),
          new StopTrial(),
          new ProbabilityTrial(),
          new BiasTrial(),
          new SchemaTrial(),
          new ThinkingLimitTrial(),
          new EffortTrial(),
          new CacheTrial());

  /// Tries everything.
  ///
  /// @throws CompletionFailed if the server is not there, or neither chats nor goes on with a text
  ProbeReport run() {
    reach();
    new VocabularyTrial().on(bench);
    new ChatTrial().tryOn(bench);
    new RawTrial().tryOn(bench);
    if (!bench.has(Feature.CHAT) && !bench.has(Feature.RAW_PROMPT)) {
      throw useless();
    }
    LATER.forEach(trial -> trial.tryOn(bench));
    return report();
  }

  private void reach() {
    try {
      new ModelsTrial().on(bench);
    } catch (CompletionFailed failure) {
      if (bench.model().isEmpty() || !isAnswer(failure.reason())) {
        throw failure;
      }
      bench.found(Feature.MODELS, Verdict.NO, "");
    }
    if (bench.model().isEmpty()) {
      throw new CompletionFailed(
          Cause.REFUSED, bench.endpoint() + ": lists no models: name one", null);
    }
  }

  /// Whether somebody answers there, who may chat all the same.
  private static boolean isAnswer(Cause reason) {
    return switch (reason) {
      case REFUSED, UNREADABLE, BROKEN -> true;
      case UNREACHABLE, OVERLOADED, TIMEOUT -> false;
    };
  }

  private CompletionFailed useless() {
    var why = report().finding(Feature.CHAT).detail();
    return new CompletionFailed(Cause.REFUSED, bench.endpoint() + ": " + why, null);
  }

  private ProbeReport report() {
    return new ProbeReport(
        bench.endpoint().toString(),
        bench.model(),
        words(bench.dialect().family()),
        bench.alternatives().size(),
        bench.findings(),
        bench.spent());
  }

  private static String words(Family family) {
    return switch (family) {
      case SHARED -> "the shared chat protocol";
      case VLLM -> "the shared protocols with vLLM's further fields";
      case LLAMA_CPP -> "llama.cpp's own protocol";
    };
  }
}
