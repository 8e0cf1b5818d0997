package org.basir.metrics.tokens;

/// What one question took.
///
/// @param score of its answer, from 0 to 1
/// @param completion tokens produced by the calls that answered it
/// @param total tokens produced by all its calls, planning included
/// @param cost of all its calls, in units of cost
public record ItemUse(double score, long completion, long total, long cost) {

  public ItemUse {
    if (!(score >= 0 && score <= 1) || completion < 0 || total < completion || cost < 0) {
      throw new IllegalArgumentException(
          "No item: score %s, %d of %d tokens, cost %d".formatted(score, completion, total, cost));
    }
  }
}
