package org.basir.training.head;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/// Minimises a convex function by limited-memory BFGS with a backtracking line search.
///
/// Deterministic: the same function and start give the same bits.
///
/// @param memory pairs of steps and gradient changes remembered
/// @param iterations at most
/// @param tolerance ends when no component of the gradient is larger
public record Lbfgs(int memory, int iterations, double tolerance) {

  private static final double SUFFICIENT_DECREASE = 1e-4;
  private static final double SMALLEST_STEP = 1e-12;

  @SuppressWarnings("ArrayRecordComponent") // never leaves this class
  private record Change(double[] point, double[] gradient, double curvature) {}

  /// Where a line search ended.
  @SuppressWarnings("ArrayRecordComponent") // never leaves this class
  private record State(double[] point, double value, double[] gradient) {}

  public static Lbfgs standard() {
    return new Lbfgs(10, 300, 1e-3);
  }

  /// The best point found from a start.
  public double[] minimise(Objective objective, double[] start) {
    var changes = new ArrayDeque<Change>();
    var state = evaluate(objective, start.clone());
    for (int i = 0; i < iterations && largest(state.gradient()) > tolerance; i++) {
      var next = search(objective, state, direction(changes, state.gradient()), changes.isEmpty());
      if (next.isEmpty()) {
        break;
      }
      remember(changes, state, next.get());
      state = next.get();
    }
    return state.point();
  }

  private static State evaluate(Objective objective, double[] point) {
    var gradient = new double[point.length];
    return new State(point, objective.evaluate(point, gradient), gradient);
  }

  /// Nothing when no step goes down any more.
  private static Optional<State> search(
      Objective objective, State from, double[] direction, boolean first) {
    double slope = dot(direction, from.gradient());
    double step = first ? Math.min(1, 1 / Math.sqrt(-slope)) : 1;
    for (; step > SMALLEST_STEP; step /= 2) {
      var next = evaluate(objective, moved(from.point(), direction, step));
      if (next.value() <= from.value() + SUFFICIENT_DECREASE * step * slope) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  private void remember(Deque<Change> changes, State from, State to) {
    var point = moved(to.point(), from.point(), -1);
    var gradient = moved(to.gradient(), from.gradient(), -1);
    double curvature = dot(point, gradient);
    // a convex function has none below zero; at zero the pair says nothing
    if (curvature > 1e-14 * dot(gradient, gradient)) {
      changes.addLast(new Change(point, gradient, curvature));
    }
    if (changes.size() > memory) {
      changes.removeFirst();
    }
  }

  /// The two-loop recursion.
  private static double[] direction(Deque<Change> changes, double[] gradient) {
    var direction = moved(new double[gradient.length], gradient, -1);
    var weights = new ArrayDeque<Double>();
    for (Iterator<Change> it = changes.descendingIterator(); it.hasNext(); ) {
      var change = it.next();
      double weight = dot(change.point(), direction) / change.curvature();
      weights.addFirst(weight);
      add(direction, change.gradient(), -weight);
    }
    if (!changes.isEmpty()) {
      var last = changes.getLast();
      scale(direction, last.curvature() / dot(last.gradient(), last.gradient()));
    }
    for (var change : changes) {
      double correction = dot(change.gradient(), direction) / change.curvature();
      add(direction, change.point(), weights.removeFirst() - correction);
    }
    return direction;
  }

  private static double[] moved(double[] from, double[] direction, double step) {
    var moved = from.clone();
    add(moved, direction, step);
    return moved;
  }

  private static void add(double[] to, double[] direction, double step) {
    for (int i = 0; i < to.length; i++) {
      to[i] += step * direction[i];
    }
  }

  private static void scale(double[] values, double factor) {
    for (int i = 0; i < values.length; i++) {
      values[i] *= factor;
    }
  }

  private static double dot(double[] left, double[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += left[i] * right[i];
    }
    return sum;
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (var value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }
}
