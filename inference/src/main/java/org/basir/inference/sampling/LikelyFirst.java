package org.basir.inference.sampling;

/// The tokens of a step from the likeliest on; of equal ones the lower number first. Barred tokens
/// (logit negative infinity) don't come.
///
/// Sorts no more than is asked for: the first few hundred tokens of a vocabulary cost one pass.
public final class LikelyFirst {

  /// No token is left.
  public static final int NONE = -1;

  private static final int FIRST_PART = 64;
  private static final int GROWTH = 4;

  private final float[] logits;
  private long[] part = {};
  private int next;
  private int taken;

  /// Over logits that must not change meanwhile.
  public LikelyFirst(float[] logits) {
    this.logits = logits;
  }

  /// The next token, or [#NONE].
  public int next() {
    if (next == part.length) {
      part = nextPart();
      next = 0;
    }
    if (part.length == 0) {
      return NONE;
    }
    taken++;
    return token(part[next++]);
  }

  private long[] nextPart() {
    if (taken >= logits.length) {
      return new long[0];
    }
    long below = part.length == 0 ? Long.MAX_VALUE : part[part.length - 1];
    var largest = new LargestKeys(Math.min(logits.length, Math.max(FIRST_PART, GROWTH * taken)));
    for (int token = 0; token < logits.length; token++) {
      if (logits[token] > Float.NEGATIVE_INFINITY) {
        long key = key(token, logits[token]);
        if (key < below) {
          largest.offer(key);
        }
      }
    }
    return largest.descending();
  }

  /// Orders as the logits do, then by the lower token.
  private static long key(int token, float logit) {
    int bits = Float.floatToIntBits(logit + 0f);
    int ordered = bits >= 0 ? bits : bits ^ Integer.MAX_VALUE;
    return ((long) ordered << Integer.SIZE) | (Integer.MAX_VALUE - token);
  }

  private static int token(long key) {
    return Integer.MAX_VALUE - (int) key;
  }
}
