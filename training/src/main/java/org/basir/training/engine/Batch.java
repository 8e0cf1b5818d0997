package org.basir.training.engine;

import java.util.Arrays;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/// Texts of a pass, padded to one length.
///
/// @param ids token numbers, `[texts, tokens]`
/// @param mask 1 for tokens and 0 for padding, in the shape of `ids`
record Batch(Tensor ids, Tensor mask) {

  /// @param texts token numbers of each, special tokens included; at least one text
  static Batch of(List<long[]> texts) {
    return of(texts, longest(texts));
  }

  /// Padded further, so that lengths repeat: what libtorch prepares for one length it uses again.
  static Batch inSteps(List<long[]> texts, int step) {
    return of(texts, Math.ceilDiv(longest(texts), step) * step);
  }

  private static int longest(List<long[]> texts) {
    return texts.stream().mapToInt(text -> text.length).max().orElseThrow();
  }

  private static Batch of(List<long[]> texts, int tokens) {
    var ids = new long[texts.size() * tokens];
    var mask = new float[ids.length];
    for (int row = 0; row < texts.size(); row++) {
      var text = texts.get(row);
      System.arraycopy(text, 0, ids, row * tokens, text.length);
      Arrays.fill(mask, row * tokens, row * tokens + text.length, 1);
    }
    return new Batch(
        Tensor.create(ids, texts.size(), tokens), Tensor.create(mask, texts.size(), tokens));
  }

  long texts() {
    return ids.size(0);
  }

  long tokens() {
    return ids.size(1);
  }
}
