package org.basir.training.recipe;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/// What a step reduces: a sum over sectors, averaged over texts. With `p` the probability given to
/// a sector and `y` whether the text carries it. Written as `bce`, `focal:2` or
/// `asymmetric:0:4:0.05`.
public sealed interface Loss {

  /// `-y ln p - (1 - y) ln(1 - p)`.
  record CrossEntropy() implements Loss {

    @JsonValue
    @Override
    public String toString() {
      return "bce";
    }
  }

  /// Cross-entropy times `(1 - q)^gamma`, where `q` is the probability given to what is true (Lin
  /// et al. 2017, equation 4, without its alpha): what is known already counts less.
  ///
  /// @param gamma at least 0; 0 is cross-entropy
  record Focal(double gamma) implements Loss {

    public Focal {
      requireAtLeastZero("gamma", gamma);
    }

    @JsonValue
    @Override
    public String toString() {
      return "focal:" + gamma;
    }
  }

  /// Asymmetric loss (Ridnik et al. 2021, equations 4 to 7): the exponent differs between sectors
  /// that a text carries and the many it doesn't, and of the latter probabilities below a margin
  /// count as 0.
  ///
  /// @param positive exponent for sectors carried, at least 0
  /// @param negative exponent for sectors not carried, at least 0
  /// @param margin subtracted from the probability of sectors not carried, 0 to below 1
  record Asymmetric(double positive, double negative, double margin) implements Loss {

    public Asymmetric {
      requireAtLeastZero("the positive exponent", positive);
      requireAtLeastZero("the negative exponent", negative);
      if (!(margin >= 0 && margin < 1)) {
        throw new IllegalArgumentException("the margin must be 0 to below 1, not " + margin);
      }
    }

    @JsonValue
    @Override
    public String toString() {
      return "asymmetric:%s:%s:%s".formatted(positive, negative, margin);
    }
  }

  /// The loss of that name.
  ///
  /// @throws IllegalArgumentException naming what is known
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Loss parse(String text) {
    var parts = List.of(text.split(":", -1));
    return switch (parts.getFirst() + parts.size()) {
      case "bce1" -> new CrossEntropy();
      case "focal2" -> new Focal(Numbers.decimal("gamma", parts.get(1)));
      case "asymmetric4" ->
          new Asymmetric(
              Numbers.decimal("the positive exponent", parts.get(1)),
              Numbers.decimal("the negative exponent", parts.get(2)),
              Numbers.decimal("the margin", parts.get(3)));
      default ->
          throw new IllegalArgumentException(
              "'%s' is no loss: bce, focal:GAMMA or asymmetric:POSITIVE:NEGATIVE:MARGIN"
                  .formatted(text));
    };
  }

  private static void requireAtLeastZero(String what, double value) {
    if (!(value >= 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException(what + " must be at least 0, not " + value);
    }
  }
}
