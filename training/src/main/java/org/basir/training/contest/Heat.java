package org.basir.training.contest;

/// All questions, asked by one entrant at one budget.
///
/// @param budget tokens of thinking for each question, 0 or more
public record Heat(String entrant, int budget) implements Comparable<Heat> {

  @Override
  public int compareTo(Heat other) {
    int byBudget = Integer.compare(budget, other.budget);
    return byBudget != 0 ? byBudget : entrant.compareTo(other.entrant);
  }

  @Override
  public String toString() {
    return entrant + " at " + budget;
  }
}
