package org.basir.inference.encoder;

/// Where a model runs.
public sealed interface Device {

  /// The processor, and why no accelerator is used.
  record Cpu(String reason) implements Device {

    @Override
    public String toString() {
      return "cpu";
    }
  }

  /// A CUDA device, by its number.
  record Cuda(int id) implements Device {

    @Override
    public String toString() {
      return "cuda:" + id;
    }
  }

  /// Why this device and not another, for people.
  default String why() {
    return switch (this) {
      case Cpu(var reason) -> reason;
      case Cuda(var id) -> "CUDA device " + id + " answered";
    };
  }
}
