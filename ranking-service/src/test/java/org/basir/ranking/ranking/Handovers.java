package org.basir.ranking.ranking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.ranking.ranker.SectorScore;

/// Hand-overs for tests.
public final class Handovers {

  private Handovers() {}

  /// A full budget of a year with some excerpts.
  public static Handover of(int year, HandedExcerpt... excerpts) {
    return of(year, BudgetKind.FULL, LocalDate.of(year, 2, 28), excerpts);
  }

  public static Handover of(int year, BudgetKind kind, LocalDate date, HandedExcerpt... excerpts) {
    return new Handover(
        UUID.nameUUIDFromBytes(new byte[] {(byte) (year - 1900), (byte) kind.name().length()}),
        year + ".txt",
        "0".repeat(64),
        new Budget(year + "-" + kind, year, kind, date),
        1,
        "model-1",
        List.of(excerpts));
  }

  /// Another version of the budget's text, with nothing else changed.
  public static Handover version(int version, Handover handover) {
    return new Handover(
        new UUID(handover.transcript().getMostSignificantBits(), version),
        handover.name(),
        handover.sha256(),
        handover.budget(),
        version,
        handover.model(),
        handover.excerpts());
  }

  /// An excerpt that is selected for every one of these sectors, the first most strongly.
  public static HandedExcerpt excerpt(int ordinal, String text, int... sectors) {
    return new HandedExcerpt(
        "id:" + ordinal,
        ordinal,
        "A",
        "SECTION",
        "",
        null,
        null,
        ordinal * 100,
        ordinal * 100 + text.length(),
        text,
        "0".repeat(64),
        IntStream.range(0, sectors.length)
            .mapToObj(i -> new SectorScore(new SectorCode(sectors[i]), 0.9 - 0.1 * i, true))
            .toList());
  }
}
