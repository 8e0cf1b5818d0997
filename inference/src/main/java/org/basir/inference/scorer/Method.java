package org.basir.inference.scorer;

/// In what shape a model is asked about sectors.
public sealed interface Method {

  /// As records and tables call it.
  String name();

  /// Each sector by itself: a score from 0 to 100, where 50 is as all sectors do on average.
  record Pointwise() implements Method {

    @Override
    public String name() {
      return "pointwise";
    }
  }

  /// Which of two does better, for the pairs of a sorting network (Batcher's odd-even merge), of as
  /// many sectors as the tokens allow, those with most mass first. Each pair is asked once.
  ///
  /// @param bothOrders asks each pair a second time the other way round, against the model's
  ///   preference of a position; if the answers differ, the pair stays as it was
  record Pairwise(boolean bothOrders) implements Method {

    @Override
    public String name() {
      return bothOrders ? "pairwise, both orders" : "pairwise";
    }
  }

  /// The order of a window of sectors at a time, from the last window to the first, so that the
  /// best come to the front in one pass (as RankGPT-like systems do).
  ///
  /// @param window sectors asked about at a time, 2 or more
  /// @param stride by how many the next window is nearer to the front, 1 to `window`
  record Listwise(int window, int stride) implements Method {

    public Listwise {
      if (window < 2 || stride < 1 || stride > window) {
        throw new IllegalArgumentException("A window of " + window + " by " + stride);
      }
    }

    @Override
    public String name() {
      return "listwise " + window + " by " + stride;
    }
  }
}
