package org.basir.training.sums;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Writes down how a chain is worked out: a line per step, such as `b2-3=9` or, of two terms,
/// `ab7+5-3=9`.
final class Thinking {

  private final Chain chain;
  private final RandomGenerator random;
  private final double slips;
  private final List<Piece> pieces = new ArrayList<>();

  /// @param slips share of steps that go wrong where they are checked afterwards
  Thinking(Chain chain, RandomGenerator random, double slips) {
    this.chain = chain;
    this.random = random;
    this.slips = slips;
  }

  /// What has been written so far.
  List<Piece> pieces() {
    return List.copyOf(pieces);
  }

  void open() {
    learn(Vocabulary.OPEN);
    learn("\n");
  }

  void think(Part part, Style style) {
    learn(style.word());
    learn("\n");
    steps(part, style, style == Style.CHECKED ? slips : 0);
    if (style == Style.CHECKED) {
      learn("check");
      learn("\n");
      steps(part, style, 0);
    }
  }

  private void steps(Part part, Style style, double wrong) {
    int value = chain.valueAfter(part.from());
    for (int from = part.from(); from < part.to(); from += style.stride()) {
      value = step(value, from, Math.min(from + style.stride(), part.to()), wrong);
    }
  }

  private int step(int before, int from, int to, double wrong) {
    int value = before;
    for (int term = from; term < to; term++) {
      learn(Character.toString(Chain.letter(term)));
      value = chain.terms().get(term).apply(value);
    }
    write(before, 1);
    chain.terms().subList(from, to).forEach(term -> term.text().chars().forEach(this::learn));
    learn("=");
    int written = result(value, wrong);
    learn("\n");
    return written;
  }

  private int result(int right, double wrong) {
    if (random.nextDouble() >= wrong) {
      write(right, 1);
      return right;
    }
    int slip = (right + 1 + random.nextInt(Chain.MODULUS - 1)) % Chain.MODULUS;
    write(slip, 0);
    return slip;
  }

  private void write(int value, float weight) {
    Chain.written(value)
        .chars()
        .forEach(digit -> pieces.add(new Piece(Character.toString(digit), weight)));
  }

  private void learn(int character) {
    learn(Character.toString(character));
  }

  private void learn(String token) {
    pieces.add(Piece.learned(token));
  }
}
