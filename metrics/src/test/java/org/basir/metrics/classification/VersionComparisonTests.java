package org.basir.metrics.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.basir.metrics.significance.Bootstrap;
import org.basir.metrics.taxonomy.SectorCode;
import org.junit.jupiter.api.Test;

class VersionComparisonTests {

  private static final SectorCode A = new SectorCode(1);
  private static final SectorCode B = new SectorCode(2);
  private static final SectorCode C = new SectorCode(3);
  private static final Bootstrap BOOTSTRAP = new Bootstrap(500, 0.95, 1);

  private final Judgements right = judgements(Set.of(A));
  private final Judgements wrong = judgements(Set.of(B));

  @Test
  void tellsABetterVersionFromAWorseOne() {
    var difference = difference(right, wrong, Measure.MICRO_F1);

    assertThat(difference.mean()).isCloseTo(1, within(1e-12));
    assertThat(difference.interval().low()).isCloseTo(1, within(1e-12));
    assertThat(difference.pValue()).isCloseTo(2 / 501.0, within(1e-12));
  }

  @Test
  void findsNoDifferenceWhereThereIsNone() {
    var difference = difference(right, right, Measure.MACRO_F1_ALL);

    assertThat(difference.mean()).isZero();
    assertThat(difference.pValue()).isEqualTo(1);
  }

  @Test
  void refusesOtherExcerpts() {
    var fewer = new Judgements(List.of(A, B, C), right.rows().subList(0, 3));

    assertThatThrownBy(() -> VersionDifference.of(right, fewer, BOOTSTRAP))
        .hasMessage("Only judgements of the same excerpts compare");
  }

  @Test
  void countsWhatWasTakenForWhat() {
    var rows =
        List.of(
            new Judgement("x", Set.of(A, B), Set.of(B, C)),
            new Judgement("x", Set.of(A), Set.of(C)),
            new Judgement("x", Set.of(A), Set.of(A, B)),
            new Judgement("x", Set.of(B), Set.of(A)));

    assertThat(Confusion.of(new Judgements(List.of(A, B, C), rows), 5))
        .containsExactly(new Confusion(A, C, 2), new Confusion(B, A, 1));
  }

  @Test
  void dealsBudgetsToFolds() {
    var folds = Fold.of(right, 4);

    assertThat(folds).extracting(Fold::budgets).startsWith(List.of("b0", "b4", "b8"));
    assertThat(folds.stream().mapToInt(Fold::excerpts).sum()).isEqualTo(right.rows().size());
    assertThat(folds).allMatch(fold -> fold.microF1() == 1);
    assertThat(Fold.of(wrong, 99)).hasSize(9).allMatch(fold -> fold.microF1() == 0);
  }

  private static VersionDifference difference(
      Judgements first, Judgements second, Measure measure) {
    return Objects.requireNonNull(VersionDifference.of(first, second, BOOTSTRAP).get(measure));
  }

  private static Judgements judgements(Set<SectorCode> given) {
    var rows =
        IntStream.range(0, 27).mapToObj(i -> new Judgement("b" + i % 9, Set.of(A), given)).toList();
    return new Judgements(List.of(A, B, C), rows);
  }
}
