package org.basir.app.client;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The sectors of one budget in predicted order, each with the excerpts behind it.
public record Ranking(
    UUID transcript,
    Budget.Key budget,
    int version,
    String model,
    String ranker,
    @Nullable String basis,
    @Nullable String target,
    List<TrackRecord> records,
    List<RankedSector> sectors) {

  /// The first `ends` sectors.
  public Stream<RankedSector> best(int ends) {
    return sectors.stream().limit(ends);
  }

  /// The last `ends` sectors, without those that [#best(int)] gives where there are few.
  public Stream<RankedSector> worst(int ends) {
    return sectors.stream().skip(Math.max(ends, sectors.size() - ends));
  }

  /// The list with other sectors in it.
  Ranking with(List<RankedSector> others) {
    return new Ranking(transcript, budget, version, model, ranker, basis, target, records, others);
  }

  /// One sector: its rank (1 is best), its score (higher is better) and its evidence, strongest
  /// first.
  public record RankedSector(
      int rank,
      int code,
      String slug,
      String name,
      double score,
      int excerpts,
      List<Evidence> evidence,
      @Nullable Spread spread,
      List<Driver> drivers) {

    /// The sector with a sentence named as its strongest.
    RankedSector saying(String sentence) {
      var all = new ArrayList<>(evidence);
      all.set(0, all.getFirst().saying(sentence));
      return new RankedSector(
          rank, code, slug, name, score, excerpts, List.copyOf(all), spread, drivers);
    }

    /// The sentence that speaks of the sector most clearly, or an empty string.
    public String strongest() {
      return evidence.isEmpty() ? "" : evidence.getFirst().said();
    }
  }

  /// How the ranker did on budgets it had not seen.
  public record TrackRecord(
      String target,
      int first,
      int last,
      int budgets,
      double skill,
      double low,
      double high,
      double spearman) {}

  /// Where a sector might stand if other budgets had been learned from.
  public record Spread(double low, double high, int best, int worst) {}

  /// What a feature adds to a score.
  public record Driver(String feature, String about, double value, double contribution) {}

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

    private Evidence saying(String strongest) {
      return new Evidence(excerpt, text, section, heading, part, page, strongest, score);
    }

    /// The strongest sentence where the classifier named one, else the whole excerpt.
    public String said() {
      return sentence == null ? text : sentence;
    }
  }
}
