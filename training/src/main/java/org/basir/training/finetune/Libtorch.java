package org.basir.training.finetune;

import java.util.Map;

/// How libtorch is to behave in a process of its own.
final class Libtorch {

  /// Waiting threads sleep instead of spinning, which on a busy machine costs most of the time; and
  /// few arenas, since each keeps what it has once had.
  static final Map<String, String> ENVIRONMENT =
      Map.of(
          "OMP_WAIT_POLICY", "PASSIVE",
          "GOMP_SPINCOUNT", "0",
          "MALLOC_ARENA_MAX", "2");

  private Libtorch() {}
}
