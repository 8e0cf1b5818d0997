package org.basir.inference.llm.http.wire;

import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/// What a wire takes from the machine it runs on.
///
/// @param chance draws from [0, 1)
record Surroundings(
    InstantSource clock, Sleeper sleeper, DoubleSupplier chance, NameLookup lookup) {

  static Surroundings ofThisMachine() {
    return new Surroundings(
        InstantSource.system(),
        Thread::sleep,
        () -> ThreadLocalRandom.current().nextDouble(),
        NameLookup.ofThisMachine());
  }
}
