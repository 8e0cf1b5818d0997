package org.basir.metrics.tokens;

/// E3, accuracy against tokens: `A^2 / T` with `A` the mean score in per cent and `T` the mean
/// tokens of an item, that is `10^4 S^2 / (n K)` (Lin et al., arXiv 2505.16122).
///
/// Never an average of items' own values, and not accuracy gained plus tokens saved.
public final class E3Accumulator {

  private static final double PER_CENT_SQUARED = 1e4;

  private long items;
  private double scores;
  private long tokens;

  /// Adds an item.
  ///
  /// @param score from 0 to 1
  /// @param used tokens or other units, 0 or more
  public void add(double score, long used) {
    if (!(score >= 0 && score <= 1) || used < 0) {
      throw new IllegalArgumentException("No item: score %s, %d tokens".formatted(score, used));
    }
    items++;
    scores += score;
    spend(used);
  }

  /// Adds tokens, 0 or more, of an item whose score is added with others of its tokens.
  public void spend(long used) {
    tokens = Math.addExact(tokens, used);
  }

  /// Adds the items of another, which stays as it is.
  public void merge(E3Accumulator other) {
    items += other.items;
    scores += other.scores;
    tokens = Math.addExact(tokens, other.tokens);
  }

  public long items() {
    return items;
  }

  public double scores() {
    return scores;
  }

  public long tokens() {
    return tokens;
  }

  /// The mean score, from 0 to 1; NaN without items.
  public double accuracy() {
    return scores / items;
  }

  /// 0 if nothing was scored, infinite if it took no tokens, NaN without items.
  public double value() {
    return items > 0 && scores == 0
        ? 0
        : PER_CENT_SQUARED * scores * scores / ((double) items * tokens);
  }
}
