package org.basir.training.engine;

import static org.bytedeco.pytorch.global.torch.clear_cache;
import static org.bytedeco.pytorch.global.torch.set_autocast_dtype;
import static org.bytedeco.pytorch.global.torch.set_autocast_enabled;

import org.basir.training.recipe.Precision;
import org.bytedeco.pytorch.global.torch.DeviceType;
import org.bytedeco.pytorch.global.torch.ScalarType;

/// While it is open, matrices of single precision are multiplied in bfloat16, if the precision says
/// so. For the calling thread, and for the way forward: the way back follows it.
record Autocast(boolean on) implements AutoCloseable {

  static Autocast open(Precision precision) {
    var on = precision == Precision.MIXED;
    if (on) {
      set_autocast_dtype(DeviceType.CPU, ScalarType.BFloat16);
      set_autocast_enabled(DeviceType.CPU, true);
    }
    return new Autocast(on);
  }

  @Override
  public void close() {
    if (on) {
      set_autocast_enabled(DeviceType.CPU, false);
      clear_cache();
    }
  }
}
