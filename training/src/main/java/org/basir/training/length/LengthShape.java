package org.basir.training.length;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What a predictor looks like. From a model's states at one position it makes a summary, of which
/// two heads without bias give a law of each token: `softplus(row * summary)` is its shape and its
/// rate.
public sealed interface LengthShape {

  /// Numbers of a state.
  int width();

  /// States of a position that are read.
  int states();

  /// Tokens there are.
  int vocabulary();

  /// Numbers of the summary.
  int summary();

  /// Names and shapes of all numbers but the heads'.
  SequencedMap<String, List<Integer>> network();

  /// Names and shapes of all numbers.
  default SequencedMap<String, List<Integer>> parameters() {
    var all = new LinkedHashMap<>(network());
    all.put("shape.weight", List.of(vocabulary(), summary()));
    all.put("rate.weight", List.of(vocabulary(), summary()));
    return all;
  }

  /// Dense layers with SiLU on the last hidden state; their weights are `[out, in]`.
  ///
  /// @param layers numbers that each layer gives; the last are the summary
  record LastHidden(int width, List<Integer> layers, int vocabulary) implements LengthShape {

    public LastHidden {
      layers = List.copyOf(layers);
    }

    @Override
    public int states() {
      return 1;
    }

    @Override
    public int summary() {
      return layers.isEmpty() ? width : layers.getLast();
    }

    @Override
    public SequencedMap<String, List<Integer>> network() {
      var all = new LinkedHashMap<String, List<Integer>>();
      int in = width;
      for (int layer = 0; layer < layers.size(); layer++) {
        int out = layers.get(layer);
        all.put("layer." + layer + ".weight", List.of(out, in));
        all.put("layer." + layer + ".bias", List.of(out));
        in = out;
      }
      return all;
    }
  }

  /// The authors' network: the states after the embedding and each layer, and a learned vector in
  /// front of them, are projected and read by an encoder of BERT's kind without any embedding of
  /// places; what it makes of that vector is the summary. Weights are `[in, out]`.
  ///
  /// @param states one more than the model has layers
  /// @param blocks layers of the encoder
  /// @param inner numbers within its feed-forward
  record AllLayers(
      int width, int states, int blocks, int summary, int heads, int inner, int vocabulary)
      implements LengthShape {

    private static final int BERT_BLOCKS = 12;
    private static final int BERT_WIDTH = 768;
    private static final int BERT_HEADS = 12;
    private static final int BERT_INNER = 3072;

    public AllLayers {
      if (blocks < 1 || heads < 1 || summary % heads != 0) {
        throw new IllegalArgumentException(
            "no encoder has %d blocks and %d numbers on %d heads"
                .formatted(blocks, summary, heads));
      }
    }

    /// With the encoder of BERT-base, as the authors have it.
    public static AllLayers ofBert(int width, int states, int vocabulary) {
      return new AllLayers(
          width, states, BERT_BLOCKS, BERT_WIDTH, BERT_HEADS, BERT_INNER, vocabulary);
    }

    @Override
    public SequencedMap<String, List<Integer>> network() {
      var all = new LinkedHashMap<String, List<Integer>>();
      all.put("cls", List.of(width));
      dense(all, "projection", width, summary);
      for (int block = 0; block < blocks; block++) {
        var prefix = "encoder.layer." + block + ".";
        for (var name : List.of("query", "key", "value")) {
          dense(all, prefix + "attention.self." + name, summary, summary);
        }
        dense(all, prefix + "attention.output.dense", summary, summary);
        norm(all, prefix + "attention.output.LayerNorm");
        dense(all, prefix + "intermediate.dense", summary, inner);
        dense(all, prefix + "output.dense", inner, summary);
        norm(all, prefix + "output.LayerNorm");
      }
      return all;
    }

    private static void dense(
        SequencedMap<String, List<Integer>> all, String name, int in, int out) {
      all.put(name + ".weight", List.of(in, out));
      all.put(name + ".bias", List.of(out));
    }

    private void norm(SequencedMap<String, List<Integer>> all, String name) {
      all.put(name + ".weight", List.of(summary));
      all.put(name + ".bias", List.of(summary));
    }
  }
}
