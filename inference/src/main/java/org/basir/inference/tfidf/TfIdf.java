package org.basir.inference.tfidf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.basir.inference.head.FeatureVector;
import org.basir.inference.head.TextFeatures;
import org.basir.inference.safetensors.SafeTensors;
import org.basir.inference.safetensors.Tensor;

/// Weighs the terms of a text: `(1 + ln count) * idf`, scaled to length 1.
///
/// A text without a known term gives the zero vector.
public final class TfIdf {

  private final List<String> vocabulary;
  private final Map<String, Integer> positions = new HashMap<>();
  private final float[] idf;

  /// Checks and keeps the parameters.
  ///
  /// @param vocabulary known terms, all different
  /// @param idf the weight of each
  public TfIdf(List<String> vocabulary, float[] idf) {
    if (vocabulary.size() != idf.length) {
      throw new IllegalArgumentException(
          vocabulary.size() + " terms can't have " + idf.length + " weights");
    }
    this.vocabulary = List.copyOf(vocabulary);
    this.idf = idf.clone();
    for (var term : vocabulary) {
      positions.put(term, positions.size());
    }
    if (positions.size() != idf.length) {
      throw new IllegalArgumentException("A term stands twice in the vocabulary");
    }
  }

  /// Reads what [#tensors] wrote.
  public static TfIdf read(SafeTensors file) {
    return new TfIdf(
        file.tensor("vocabulary").text().lines().toList(), file.tensor("idf").floats());
  }

  /// The parameters as tensors: `vocabulary`, a text with one term per line, and `idf`.
  public Map<String, Tensor> tensors() {
    return Map.of(
        "vocabulary",
        Tensor.ofText(String.join("\n", vocabulary)),
        "idf",
        Tensor.ofFloats(idf, idf.length));
  }

  public int width() {
    return idf.length;
  }

  public TextFeatures features(String text) {
    var counts = new TreeMap<Integer, Integer>();
    var terms = Terms.of(text);
    for (var term : terms) {
      var position = positions.get(term);
      if (position != null) {
        counts.merge(position, 1, Integer::sum);
      }
    }
    return new TextFeatures(weigh(counts), terms.size(), false);
  }

  private FeatureVector weigh(Map<Integer, Integer> counts) {
    var at = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
    var values = new float[at.length];
    double squares = 0;
    for (int i = 0; i < at.length; i++) {
      values[i] = (float) ((1 + Math.log(counts.getOrDefault(at[i], 1))) * idf[at[i]]);
      squares += (double) values[i] * values[i];
    }
    for (int i = 0; i < at.length; i++) {
      values[i] = (float) (values[i] / Math.sqrt(squares));
    }
    return new FeatureVector.Sparse(at, values);
  }
}
