package org.basir.training.sums;

import java.util.ArrayList;
import java.util.List;

/// Some terms of a chain in a row, as a sub-question.
///
/// @param from its first term, counted from 0
/// @param to the term after its last
public record Part(int from, int to) {

  public Part {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("no terms from %d to %d".formatted(from, to));
    }
  }

  /// Splits a chain into parts that differ by a term at most, longer ones first.
  ///
  /// @param count of parts, from 1 to the chain's terms
  public static List<Part> of(Chain chain, int count) {
    if (count < 1 || count > chain.length()) {
      throw new IllegalArgumentException("%d parts of %d terms".formatted(count, chain.length()));
    }
    var parts = new ArrayList<Part>();
    for (int from = 0, left = count; left > 0; left--) {
      int to = from + Math.ceilDiv(chain.length() - from, left);
      parts.add(new Part(from, to));
      from = to;
    }
    return List.copyOf(parts);
  }

  /// Terms in it, which is what it counts for in a plan.
  public int length() {
    return to - from;
  }

  /// The letters of its first and its last term, such as `a-c`.
  public String text() {
    return "%c-%c".formatted(Chain.letter(from), Chain.letter(to - 1));
  }

  /// The chain to be solved for this part alone.
  ///
  /// @param carried what the parts before came to
  public Chain chunk(Chain whole, int carried) {
    return whole.part(carried, from, to);
  }
}
