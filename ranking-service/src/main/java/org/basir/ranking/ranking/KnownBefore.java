package org.basir.ranking.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.basir.inference.ranker.FeatureSheet;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;
import org.basir.ranking.ranker.CalendarFeatures;
import org.basir.ranking.ranker.ClassifiedExcerpt;
import org.basir.ranking.ranker.SectorScore;
import org.basir.ranking.ranker.SpeechFeatures;
import org.basir.ranking.ranker.WordTriples;
import org.basir.ranking.returns.MarketBefore;
import org.basir.ranking.returns.MarketFeatures;
import org.springframework.stereotype.Component;

/// All that was known of the sectors when a budget was presented: its speech, earlier speeches,
/// prices from before it, the day.
@Component
class KnownBefore {

  /// Speeches that a speech is compared with to tell what is new.
  private static final int EARLIER = 5;

  private final Rankings rankings;
  private final ExcerptTable excerpts;
  private final MarketBefore market;
  private final PresentationDays days;
  private final Taxonomy taxonomy;

  KnownBefore(
      Rankings rankings,
      ExcerptTable excerpts,
      MarketBefore market,
      PresentationDays days,
      Taxonomy taxonomy) {
    this.rankings = rankings;
    this.excerpts = excerpts;
    this.market = market;
    this.days = days;
    this.taxonomy = taxonomy;
  }

  /// What the speech says, compared with those of earlier years by the same classifier.
  SpeechFeatures speech(Ranking ranking) {
    return SpeechFeatures.of(excerpts.read(ranking.id()), earlier(ranking));
  }

  /// What prices told; nothing where the day is not known.
  Optional<MarketFeatures> market(Ranking ranking) {
    return day(ranking).map(market::of);
  }

  /// The day of presentation.
  Optional<LocalDate> day(Ranking ranking) {
    return days.of(ranking.budget());
  }

  /// What the day told.
  Map<String, Double> calendar(Ranking ranking) {
    var interim = ranking.budget().kind() == BudgetKind.INTERIM;
    return day(ranking).map(day -> CalendarFeatures.of(day, interim)).orElseGet(Map::of);
  }

  /// Everything, by name and sector.
  ///
  /// @param prices whether prices are looked at
  FeatureSheet sheet(Ranking ranking, SpeechFeatures speech, boolean prices) {
    var sheet = speech.sheet(taxonomy.codes());
    if (prices) {
      for (var feature : market(ranking).map(MarketFeatures::features).orElseGet(List::of)) {
        sheet = sheet.with(feature.name(), feature.bySector());
      }
    }
    for (var feature : calendar(ranking).entrySet()) {
      var all = new TreeMap<SectorCode, Double>();
      taxonomy.codes().forEach(code -> all.put(code, feature.getValue()));
      sheet = sheet.with(feature.getKey(), all);
    }
    return sheet;
  }

  private Map<SectorCode, WordTriples> earlier(Ranking ranking) {
    var year = ranking.budget().year();
    if (year == null) {
      return Map.of();
    }
    var texts = new HashMap<SectorCode, List<String>>();
    for (var other : rankings.before(year, ranking.id().model(), EARLIER)) {
      excerpts.read(other.id()).forEach(excerpt -> add(texts, excerpt));
    }
    var triples = new HashMap<SectorCode, WordTriples>();
    texts.forEach((sector, said) -> triples.put(sector, WordTriples.of(said)));
    return triples;
  }

  private static void add(Map<SectorCode, List<String>> texts, ClassifiedExcerpt excerpt) {
    excerpt.sectors().stream()
        .filter(SectorScore::selected)
        .forEach(score ->
            texts.computeIfAbsent(score.code(), _ -> new ArrayList<>()).add(excerpt.text()));
  }
}
