package org.basir.training.engine;

import static org.bytedeco.pytorch.global.torch.log_sigmoid;

import org.basir.training.recipe.Loss;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/// The losses of [Loss]: summed over sectors and texts.
final class Losses {

  /// What a logarithm takes at least.
  private static final double LEAST = 1e-8;

  private Losses() {}

  /// One number for all texts.
  ///
  /// @param logits `[texts, sectors]`
  /// @param targets 0 or 1, in the same shape
  static Tensor sum(Loss loss, Tensor logits, Tensor targets) {
    return switch (loss) {
      case Loss.CrossEntropy() -> crossEntropy(logits, targets);
      case Loss.Focal(var gamma) -> asymmetric(logits, targets, gamma, gamma, 0);
      case Loss.Asymmetric(var positive, var negative, var margin) ->
          asymmetric(logits, targets, positive, negative, margin);
    };
  }

  /// From logits, so that nothing is lost where a probability is near 0 or 1.
  private static Tensor crossEntropy(Tensor logits, Tensor targets) {
    var carried = log_sigmoid(logits).mul(targets);
    var absent = log_sigmoid(logits.neg()).mul(complement(targets));
    return carried.add(absent).sum().neg();
  }

  private static Tensor asymmetric(
      Tensor logits, Tensor targets, double positive, double negative, double margin) {
    var p = logits.sigmoid();
    var absent = complement(p).add(new Scalar(margin)).clamp_max(new Scalar(1f));
    var carried = weighed(p, positive).mul(targets);
    return carried.add(weighed(absent, negative).mul(complement(targets))).sum().neg();
  }

  /// `(1 - q)^gamma ln q`.
  private static Tensor weighed(Tensor q, double gamma) {
    var log = q.clamp_min(new Scalar(LEAST)).log();
    return gamma == 0
        ? log
        : complement(q).clamp_min(new Scalar(LEAST)).pow(new Scalar(gamma)).mul(log);
  }

  private static Tensor complement(Tensor x) {
    return x.neg().add(new Scalar(1f));
  }
}
