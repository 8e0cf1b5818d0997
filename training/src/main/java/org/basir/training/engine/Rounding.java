package org.basir.training.engine;

import java.util.Optional;
import org.basir.training.recipe.Precision;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/// How a step's change gets into numbers that are remembered in fewer bits than it has.
enum Rounding {
  /// None is needed.
  EXACT {
    @Override
    void add(Tensor value, Tensor change, Optional<Tensor> lost) {
      value.add_(change);
    }
  },
  NEAREST {
    @Override
    void add(Tensor value, Tensor change, Optional<Tensor> lost) {
      value.copy_(value.to(ScalarType.Float).add(change));
    }
  },
  /// A uniform number of 16 bits is added to the bits below, then they are cut.
  STOCHASTIC {
    @Override
    void add(Tensor value, Tensor change, Optional<Tensor> lost) {
      var bits = value.to(ScalarType.Float).add(change).view(ScalarType.Int);
      var dice = bits.clone().random_(0x1_0000);
      value.copy_(bits.add(dice).bitwise_and(new Scalar(UPPER)).view(ScalarType.Float));
    }
  },
  /// What was lost is added to the next change: `y = u + c; t = w + y; c = y - (t - w); w = t`.
  KAHAN {
    @Override
    void add(Tensor value, Tensor change, Optional<Tensor> lost) {
      var carry = lost.orElseThrow();
      var due = change.add(carry).to(ScalarType.BFloat16);
      var next = value.add(due);
      carry.copy_(due.sub(next.sub(value)));
      value.copy_(next);
    }
  };

  private static final int UPPER = 0xFFFF_0000;

  /// @param change in single precision
  /// @param lost what [#KAHAN] carries from step to step, in the type of the value
  abstract void add(Tensor value, Tensor change, Optional<Tensor> lost);

  static Rounding of(Precision precision) {
    return switch (precision) {
      case FP32, MIXED -> EXACT;
      case BF16_NEAREST -> NEAREST;
      case BF16_STOCHASTIC -> STOCHASTIC;
      case BF16_KAHAN -> KAHAN;
    };
  }
}
