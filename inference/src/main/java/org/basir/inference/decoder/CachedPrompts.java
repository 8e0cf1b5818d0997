package org.basir.inference.decoder;

import ai.onnxruntime.OrtException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.basir.inference.llm.TokenIds;
import org.jspecify.annotations.Nullable;

/// Keys and values of texts read lately, the latest first. Safe for several threads.
final class CachedPrompts implements AutoCloseable {

  private record Text(TokenIds tokens, KeyValues values) {

    /// How many tokens it begins alike.
    int common(TokenIds other) {
      int most = Math.min(values.length(), other.size());
      int common = 0;
      while (common < most && tokens.at(common) == other.at(common)) {
        common++;
      }
      return common;
    }
  }

  private final int most;
  private final KeyValueShape shape;
  // guarded by this
  private final Deque<Text> texts = new ArrayDeque<>();

  CachedPrompts(int most, KeyValueShape shape) {
    this.most = most;
    this.shape = shape;
  }

  /// The keys and values of as much of a prompt as is known, always without its last token, which
  /// has to be read for what follows. They are the caller's to free.
  synchronized KeyValues take(TokenIds prompt) throws OrtException {
    var known = prompt.slice(0, prompt.size() - 1);
    var best = best(known);
    if (best == null) {
      return shape.empty();
    }
    int common = best.common(known);
    if (common < best.values().length()) {
      return best.values().first(common, shape);
    }
    texts.remove(best);
    return best.values();
  }

  /// Keeps the keys and values of tokens, and frees the oldest ones.
  ///
  /// @param tokens as many as the values are of, or more
  synchronized void put(TokenIds tokens, KeyValues values) {
    texts.addFirst(new Text(tokens, values));
    while (texts.size() > most) {
      texts.removeLast().values().close();
    }
  }

  @Override
  public synchronized void close() {
    texts.forEach(text -> text.values().close());
    texts.clear();
  }

  private @Nullable Text best(TokenIds known) {
    Text best = null;
    int longest = 0;
    for (var text : texts) {
      int common = text.common(known);
      if (common > longest) {
        longest = common;
        best = text;
      }
    }
    return best;
  }
}
