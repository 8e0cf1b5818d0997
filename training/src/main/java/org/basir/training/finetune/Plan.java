package org.basir.training.finetune;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.basir.training.recipe.Example;

/// The passes of a training, in order, without end: epoch after epoch, each in an order of its own
/// that only the seed decides.
///
/// Texts of a pass are about equally long, so that little is padding. Every epoch has the same
/// number of passes.
///
/// @param examples all there are, never none
/// @param tokens most of a pass, with padding; a longer text is a pass by itself
record Plan(List<Example> examples, int tokens, long seed) {

  /// Texts whose lengths round up to the same multiple run together.
  private static final int STEP = 16;

  Plan {
    examples = List.copyOf(examples);
    if (examples.isEmpty()) {
      throw new IllegalArgumentException("There is nothing to learn from");
    }
  }

  int passesPerEpoch() {
    return epoch(0).size();
  }

  /// The passes of an epoch, counted from 0.
  List<List<Example>> epoch(long epoch) {
    var random = new Random(seed * 31 + epoch);
    var passes = new ArrayList<List<Example>>();
    List<Example> left = List.of();
    for (var bucket : buckets().entrySet()) {
      var texts = new ArrayList<>(bucket.getValue());
      Collections.shuffle(texts, random);
      texts.addAll(0, left);
      left = cut(texts, Math.max(1, tokens / bucket.getKey()), passes);
    }
    if (!left.isEmpty()) {
      passes.add(left);
    }
    Collections.shuffle(passes, random);
    return passes;
  }

  /// Full passes of a bucket.
  ///
  /// @return what is left, to run with longer texts
  private static List<Example> cut(List<Example> texts, int size, List<List<Example>> passes) {
    int full = texts.size() - texts.size() % size;
    for (int start = 0; start < full; start += size) {
      passes.add(List.copyOf(texts.subList(start, start + size)));
    }
    return List.copyOf(texts.subList(full, texts.size()));
  }

  private Map<Integer, List<Example>> buckets() {
    var buckets = new TreeMap<Integer, List<Example>>();
    for (var example : examples) {
      int length = Math.ceilDiv(example.tokens().length, STEP) * STEP;
      buckets.computeIfAbsent(length, _ -> new ArrayList<>()).add(example);
    }
    return buckets;
  }
}
