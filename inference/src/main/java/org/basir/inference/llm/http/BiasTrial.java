package org.basir.inference.llm.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.basir.inference.llm.Completion.Alternative;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.Sampling;
import org.basir.inference.llm.http.probe.Feature;
import org.basir.inference.llm.http.probe.Verdict;

/// Favours another token than the likeliest, and sees from which token comes at a low temperature
/// whether the bias was added before or after dividing by it.
///
/// With logits a > b, gap g = a - b, a bias of 2g on b and temperature T: added before, b leads by
/// g/T; added after, a leads by g(1/T - 2).
record BiasTrial() implements Trial {

  private static final double COLD = 0.05;

  /// A token that hardly any vocabulary lacks, where the ids of likely ones are not known.
  private static final int SOME_TOKEN = 1000;

  @Override
  public Feature feature() {
    return Feature.LOGIT_BIAS;
  }

  @Override
  public void on(Bench bench) {
    var rival = rival(bench.alternatives());
    if (rival.isEmpty()) {
      unlikeliest(bench);
      return;
    }
    var favoured = favoured(bench, rival.get(), 100, Sampling.greedy());
    bench.found(Feature.LOGIT_BIAS, favoured, favoured ? "" : "a bias changed nothing");
    if (favoured && bench.dialect().sampling()) {
      tryTemperature(bench, rival.get());
    }
  }

  private static void tryTemperature(Bench bench, Alternative rival) {
    double gap = bench.alternatives().getFirst().logProbability() - rival.logProbability();
    boolean before = favoured(bench, rival, 2 * gap, new Sampling(COLD, 1, 1));
    bench.found(
        Feature.BIAS_BEFORE_TEMPERATURE, before, before ? "" : "it is added after temperature");
  }

  private static boolean favoured(Bench bench, Alternative it, double bias, Sampling sampling) {
    var request =
        CompletionRequest.of(bench.opening(), 1)
            .withBiases(Map.of(it.id(), bias))
            .withSampling(sampling);
    var completion = bench.complete(request);
    return completion.tokens().map(tokens -> tokens.at(0) == it.id()).orElse(false)
        || completion.text().equals(it.text());
  }

  /// A token far enough behind the likeliest to tell, near enough for a bias that servers take.
  private static Optional<Alternative> rival(List<Alternative> first) {
    return first.stream()
        .skip(1)
        .filter(each -> each.id() >= 0)
        .filter(each -> first.getFirst().logProbability() - each.logProbability() > 0.7)
        .findFirst();
  }

  /// Without ids: whether favouring any token changes anything.
  private static void unlikeliest(Bench bench) {
    var plain = CompletionRequest.of(bench.opening(), 1);
    var text = bench.complete(plain).text();
    var biased = bench.complete(plain.withBiases(Map.of(SOME_TOKEN, 100.0))).text();
    boolean changed = !biased.equals(text);
    bench.found(Feature.LOGIT_BIAS, changed, changed ? "" : "a bias changed nothing");
    bench.found(
        Feature.BIAS_BEFORE_TEMPERATURE, Verdict.UNKNOWN, "the server does not tell token ids");
  }
}
