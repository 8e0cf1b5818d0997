package org.basir.app.client;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The sectors of one budget in predicted order, each with the excerpts behind it.
public record Ranking(
    UUID transcript,
    Budget.Key budget,
    int version,
    String model,
    String ranker,
    @Nullable String basis,
    List<RankedSector> sectors) {

  /// One sector: its rank (1 is best), its score (higher is better) and its evidence, strongest
  /// first.
  public record RankedSector(
      int rank,
      int code,
      String slug,
      String name,
      double score,
      int excerpts,
      List<Evidence> evidence) {

    /// The sentence that speaks of the sector most clearly, or an empty string.
    public String strongest() {
      return evidence.isEmpty() ? "" : evidence.getFirst().said();
    }
  }

  /// An excerpt that speaks of the sector, and the classifier's probability that it does.
  public record Evidence(
      String excerpt,
      String text,
      @Nullable String section,
      @Nullable String heading,
      @Nullable String part,
      @Nullable Integer page,
      @Nullable String sentence,
      double score) {

    /// The strongest sentence where the classifier named one, else the whole excerpt.
    public String said() {
      return sentence == null ? text : sentence;
    }
  }
}
