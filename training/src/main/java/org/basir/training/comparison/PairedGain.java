package org.basir.training.comparison;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.basir.metrics.significance.Bootstrap;
import org.basir.metrics.significance.Interval;
import org.basir.training.finetune.TrialResult;

/// What one variant has in micro-F1 more than another at a budget: excerpts of dev are resampled,
/// for both at once, each with what all seeds make of it.
///
/// @param seeds with which both were measured
/// @param gain of the first
record PairedGain(double percent, int seeds, double gain, Interval interval) {

  /// Of the variants compared in pairs; empty where no seed has both.
  static Optional<PairedGain> of(
      Results results, Variant first, Variant second, double percent, Bootstrap bootstrap) {
    var seeds =
        results.comparison().seeds().stream()
            .filter(seed -> results.of(first, percent, seed).isPresent())
            .filter(seed -> results.of(second, percent, seed).isPresent())
            .toList();
    if (seeds.isEmpty()) {
      return Optional.empty();
    }
    var one = pooled(results, first, percent, seeds);
    var other = pooled(results, second, percent, seeds);
    var interval =
        bootstrap
            .intervals(one.length, drawn -> new double[] {f1(one, drawn) - f1(other, drawn)})
            .getFirst();
    return Optional.of(
        new PairedGain(percent, seeds.size(), f1(one, all(one)) - f1(other, all(other)), interval));
  }

  /// By excerpt, over the seeds: twice the hits, and sectors given and carried.
  private static long[][] pooled(
      Results results, Variant variant, double percent, List<Long> seeds) {
    var trials =
        seeds.stream().map(seed -> results.of(variant, percent, seed).orElseThrow()).toList();
    var pooled = new long[trials.getFirst().rows().size()][2];
    for (var trial : trials) {
      for (int row = 0; row < pooled.length; row++) {
        add(pooled[row], trial.rows().get(row));
      }
    }
    return pooled;
  }

  private static void add(long[] sums, TrialResult.Row row) {
    sums[0] += 2L * row.hits();
    sums[1] += 2L * row.hits() + row.added() + row.missed();
  }

  private static double f1(long[][] rows, int[] drawn) {
    long hits = 0;
    long both = 0;
    for (int row : drawn) {
      hits += rows[row][0];
      both += rows[row][1];
    }
    return both == 0 ? 0 : (double) hits / both;
  }

  private static int[] all(long[][] rows) {
    return IntStream.range(0, rows.length).toArray();
  }
}
