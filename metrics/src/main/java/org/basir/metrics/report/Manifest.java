package org.basir.metrics.report;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Everything needed to get the same figures again.
///
/// @param data the files read
/// @param models the models evaluated, most important first
/// @param codeVersion of this software
/// @param seed of every random draw
/// @param parameters such as split, target, resamples; by name
public record Manifest(
    List<DataFile> data,
    List<ModelReference> models,
    String codeVersion,
    long seed,
    SortedMap<String, String> parameters,
    Instant createdAt) {

  public Manifest {
    data = List.copyOf(data);
    models = List.copyOf(models);
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  public static Manifest of(
      List<DataFile> data,
      List<ModelReference> models,
      String codeVersion,
      long seed,
      Map<String, String> parameters,
      Instant createdAt) {
    return new Manifest(data, models, codeVersion, seed, new TreeMap<>(parameters), createdAt);
  }
}
