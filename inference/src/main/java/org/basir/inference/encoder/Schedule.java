package org.basir.inference.encoder;

/// How texts are put into runs.
///
/// @param workers runs at once
/// @param tokensPerRun tokens of one run at most, unless a single text has more
/// @param lengthStep every text is padded to a multiple of this, whatever it runs with: a text's
///   own length alone decides what is computed for it
/// @param textsPerRun texts of one run at most
record Schedule(int workers, int tokensPerRun, int lengthStep, int textsPerRun) {

  private static final int CPU_STEP = 1;
  private static final int CUDA_STEP = 16;

  static Schedule of(Device device, EncoderSettings settings, boolean quantised) {
    return switch (device) {
      case Device.Cpu cpu ->
          new Schedule(
              settings.workers().orElse(Runtime.getRuntime().availableProcessors()),
              settings.tokensPerRun().orElse(512),
              CPU_STEP,
              textsPerRun(quantised));
      case Device.Cuda cuda ->
          new Schedule(
              settings.workers().orElse(2),
              settings.tokensPerRun().orElse(16_384),
              quantised ? 1 : CUDA_STEP,
              textsPerRun(quantised));
    };
  }

  int paddedLength(int tokens) {
    return Math.ceilDiv(tokens, lengthStep) * lengthStep;
  }

  /// A dynamically quantised graph takes its scale from all texts of a run.
  private static int textsPerRun(boolean quantised) {
    return quantised ? 1 : Integer.MAX_VALUE;
  }
}
