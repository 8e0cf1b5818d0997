package org.basir.db.tasks;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The tasks of this service, found when the first one is asked for.
final class KnownTasks {

  private final Supplier<Stream<DurableTask>> source;
  private @Nullable Map<String, DurableTask> byName;

  KnownTasks(Supplier<Stream<DurableTask>> source) {
    this.source = source;
  }

  Collection<DurableTask> all() {
    return byName().values();
  }

  void require(String name) {
    if (!byName().containsKey(name)) {
      throw new IllegalArgumentException(
          "There is no task '%s', only %s".formatted(name, byName().keySet()));
    }
  }

  private synchronized Map<String, DurableTask> byName() {
    if (byName == null) {
      // fails if two have the same name
      byName = source.get().collect(Collectors.toMap(DurableTask::name, Function.identity()));
    }
    return byName;
  }
}
