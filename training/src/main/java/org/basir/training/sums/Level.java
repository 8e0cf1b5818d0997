package org.basir.training.sums;

import java.util.ArrayList;
import java.util.random.RandomGenerator;

/// How difficult a chain is, by its number of terms.
public enum Level {
  ONE(1, 2, 3),
  TWO(2, 4, 5),
  THREE(3, 6, 7),
  FOUR(4, 8, 10),
  FIVE(5, 11, 14);

  private final int number;
  private final int least;
  private final int most;

  Level(int number, int least, int most) {
    this.number = number;
    this.least = least;
    this.most = most;
  }

  /// From 1 to 5.
  public int number() {
    return number;
  }

  /// The fewest terms.
  public int least() {
    return least;
  }

  /// The most terms.
  public int most() {
    return most;
  }

  Chain draw(RandomGenerator random) {
    int length = random.nextInt(least, most + 1);
    var terms = new ArrayList<Term>();
    for (int term = 0; term < length; term++) {
      var operators = Operator.values();
      terms.add(
          new Term(operators[random.nextInt(operators.length)], random.nextInt(1, Term.MOST + 1)));
    }
    return new Chain(random.nextInt(Chain.MODULUS), terms);
  }
}
