package org.basir.inference.llm.http;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// A language model of six tokens, which says one sentence whatever it is asked, and only chooses
/// its first token. Draws always come out as the likeliest.
///
/// @param biasBefore whether biases are added before dividing by temperature
/// @param rawProbabilities whether probabilities are told before temperature
record ToyModel(boolean biasBefore, boolean rawProbabilities) {

  static final List<String> PIECES = List.of(" Paris", " Lyon", " Rome", " is", " big", "budgets");

  private static final double[] LOGITS = {3.0, 1.8, 0.5, -2, -3, -5};
  private static final int[] SENTENCE = {0, 3, 4, 3, 4, 3, 4, 3, 4};

  static ToyModel sound() {
    return new ToyModel(true, true);
  }

  /// The tokens of an answer.
  List<Integer> answer(Map<Integer, Double> biases, double temperature, int count) {
    int first = likeliest(biases, temperature);
    return IntStream.range(0, count).mapToObj(i -> i == 0 ? first : SENTENCE[i % 9]).toList();
  }

  private int likeliest(Map<Integer, Double> biases, double temperature) {
    double divisor = temperature == 0 ? 1 : temperature;
    int best = 0;
    for (int id = 1; id < LOGITS.length; id++) {
      if (biased(id, biases, divisor) > biased(best, biases, divisor)) {
        best = id;
      }
    }
    return best;
  }

  private double biased(int id, Map<Integer, Double> biases, double divisor) {
    double bias = biases.getOrDefault(id, 0.0);
    return biasBefore ? (LOGITS[id] + bias) / divisor : LOGITS[id] / divisor + bias;
  }

  double logProbability(int id, double temperature) {
    double divisor = rawProbabilities || temperature == 0 ? 1 : temperature;
    double sum = IntStream.range(0, 6).mapToDouble(each -> Math.exp(LOGITS[each] / divisor)).sum();
    return LOGITS[id] / divisor - Math.log(sum);
  }

  static String text(List<Integer> ids) {
    return ids.stream().map(PIECES::get).reduce("", String::concat);
  }

  static double temperature(JsonNode question) {
    return question.path("temperature").asDouble(1);
  }
}
