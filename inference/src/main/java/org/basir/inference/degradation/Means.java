package org.basir.inference.degradation;

import java.util.List;
import java.util.Optional;

/// By what a call can be made cheaper.
///
/// @param thinkingLimit whether thinking can be limited to a number of tokens
/// @param efforts what the engine offers, in any order; empty if nothing
/// @param cheaper another model to fall back to
public record Means(boolean thinkingLimit, List<Effort> efforts, Optional<Cheaper> cheaper) {

  public Means {
    efforts = List.copyOf(efforts);
  }

  /// A model whose tokens count less.
  ///
  /// @param price what one of its tokens counts, in tokens of the model that was wanted; above 0
  public record Cheaper(String model, double price) {

    public Cheaper {
      if (!(price > 0)) {
        throw new IllegalArgumentException("A price of " + price);
      }
    }
  }

  /// Thinking can be limited, and that is all.
  public static Means limitOnly() {
    return new Means(true, List.of(), Optional.empty());
  }
}
