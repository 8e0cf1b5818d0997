package org.basir.training.engine;

import static org.bytedeco.pytorch.global.torch.log_softmax;

import org.basir.training.recipe.Example;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;

/// The loss that brings texts near their definitions: of a softmax over all definitions, the mean
/// log share of those the text carries (supervised contrastive loss, Khosla et al. 2020, equation
/// 2, with definitions as the other side).
final class Contrast {

  /// One over the temperature of 0.05.
  private static final double SHARPNESS = 20;

  private Contrast() {}

  /// The loss of texts that carry a sector each.
  ///
  /// @param texts vectors `[texts, width]`
  /// @param definitions unit vectors `[sectors, width]`
  /// @param targets `[texts, sectors]`, at least one 1 per text
  /// @return one number, the mean over texts
  static Tensor loss(Tensor texts, Tensor definitions, Tensor targets) {
    var likeness =
        DefinitionHead.unit(texts).matmul(definitions.transpose(0, 1)).mul(new Scalar(SHARPNESS));
    var shares = log_softmax(likeness, 1).mul(targets);
    return sum(shares).div(sum(targets)).mean().neg();
  }

  static boolean carries(Example example) {
    for (var target : example.targets()) {
      if (target > 0) {
        return true;
      }
    }
    return false;
  }

  private static Tensor sum(Tensor rows) {
    return rows.sum(new long[] {1}, false, new ScalarTypeOptional());
  }
}
