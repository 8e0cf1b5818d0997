package org.basir.metrics.classification;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.metrics.taxonomy.SectorCode;

/// Gives every excerpt the same sectors, the commonest of training.
public record AlwaysTop(Set<SectorCode> sectors) implements Baseline {

  public AlwaysTop {
    sectors = Set.copyOf(sectors);
  }

  /// The `m` commonest sectors with the best micro F1 on validation; fewer where equal.
  public static AlwaysTop chosenOn(List<LabelledExcerpt> validation, LabelStatistics train) {
    var commonest = train.commonest();
    int best =
        IntStream.rangeClosed(1, commonest.size())
            .boxed()
            .max(
                Comparator.comparingDouble(
                        (Integer m) -> microF1(commonest.subList(0, m), validation))
                    .thenComparing(Comparator.reverseOrder()))
            .orElse(0);
    return new AlwaysTop(Set.copyOf(commonest.subList(0, best)));
  }

  @Override
  public String name() {
    return "always the commonest " + sectors.size();
  }

  @Override
  public Set<SectorCode> predict(LabelledExcerpt excerpt) {
    return sectors;
  }

  private static double microF1(List<SectorCode> always, List<LabelledExcerpt> excerpts) {
    long support = excerpts.stream().mapToLong(it -> it.sectors().size()).sum();
    long hits =
        excerpts.stream()
            .mapToLong(it -> always.stream().filter(it.sectors()::contains).count())
            .sum();
    return ZeroDivision.ZERO.divide(2.0 * hits, support + (double) always.size() * excerpts.size());
  }
}
