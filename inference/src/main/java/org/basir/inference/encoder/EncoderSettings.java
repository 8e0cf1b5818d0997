package org.basir.inference.encoder;

import java.util.OptionalInt;

/// What a user may decide about an encoder; the rest follows from the device.
///
/// @param device which devices may be used
/// @param workers runs at once; by default one per processor, two on an accelerator
/// @param tokensPerRun tokens of one run, padding included; by default 512 on a processor, where
///   the working set must stay in the cache, and 16384 on an accelerator
/// @param queuedTokens tokens accepted and not yet encoded, over all callers; more callers wait
public record EncoderSettings(
    DeviceChoice device, OptionalInt workers, OptionalInt tokensPerRun, int queuedTokens) {

  /// Which devices may be used.
  public enum DeviceChoice {
    /// CUDA where it is there and answers, else the processor.
    AUTOMATIC,
    /// The processor.
    CPU
  }

  public EncoderSettings {
    requirePositive("workers", workers.orElse(1));
    requirePositive("tokensPerRun", tokensPerRun.orElse(1));
    requirePositive("queuedTokens", queuedTokens);
  }

  public static EncoderSettings automatic() {
    return new EncoderSettings(
        DeviceChoice.AUTOMATIC, OptionalInt.empty(), OptionalInt.empty(), 1 << 17);
  }

  public EncoderSettings withDevice(DeviceChoice choice) {
    return new EncoderSettings(choice, workers, tokensPerRun, queuedTokens);
  }

  public EncoderSettings withWorkers(int count) {
    return new EncoderSettings(device, OptionalInt.of(count), tokensPerRun, queuedTokens);
  }

  public EncoderSettings withTokensPerRun(int tokens) {
    return new EncoderSettings(device, workers, OptionalInt.of(tokens), queuedTokens);
  }

  public EncoderSettings withQueuedTokens(int tokens) {
    return new EncoderSettings(device, workers, tokensPerRun, tokens);
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " is " + value + ": at least 1 is needed");
    }
  }
}
