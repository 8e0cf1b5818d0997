package org.basir.ranking.ranking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.basir.inference.ranker.FeatureSheet;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.ranking.ranker.ClassifiedExcerpt;
import org.basir.ranking.ranker.SpeechFeatures;
import org.basir.ranking.returns.MarketFeatures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads rankings, what they rest on and what they say.
@Service
@Transactional(readOnly = true)
public class RankingArchive {

  private static final Pattern TRANSCRIPT =
      Pattern.compile("[0-9a-fA-F]{1,8}(-[0-9a-fA-F]{1,4}){3}-[0-9a-fA-F]{1,12}");

  private final Rankings rankings;
  private final ExcerptTable excerpts;
  private final RankedSectorTable sectors;

  private final KnownBefore known;

  RankingArchive(
      Rankings rankings, ExcerptTable excerpts, RankedSectorTable sectors, KnownBefore known) {
    this.rankings = rankings;
    this.excerpts = excerpts;
    this.sectors = sectors;
    this.known = known;
  }

  /// A page of the rankings received last for each transcript.
  ///
  /// @param after the last transcript of the page before
  public List<Ranking> current(Optional<UUID> after, int limit) {
    return rankings.currentAfter(after.orElse(new UUID(0, 0)), limit);
  }

  /// The ranking of a transcript.
  ///
  /// @param model the model that classified; the one received last if none is given
  public Optional<Ranking> find(UUID transcript, Optional<String> model) {
    return model
        .filter(Predicate.not(String::isBlank))
        .map(name -> rankings.findById(new RankingId(transcript, name)))
        .orElseGet(() -> rankings.current(transcript));
  }

  /// The ranking of a budget.
  ///
  /// @param budget its key, such as `2016-17`, or the year of presentation
  /// @param model as in [#find(UUID, Optional)]
  public Optional<Ranking> ofBudget(String budget, Optional<String> model) {
    return rankings.ofBudget(budget, model.orElse(""));
  }

  /// The ranking of a speech.
  ///
  /// @param budget the id of a transcript, the key of a budget or the year of presentation
  /// @param model as in [#find(UUID, Optional)]
  public Optional<Ranking> named(String budget, Optional<String> model) {
    return TRANSCRIPT.matcher(budget).matches()
        ? find(UUID.fromString(budget), model)
        : ofBudget(budget, model);
  }

  /// The places of the sectors, best first; none before it is ranked.
  public List<RankedSector> sectors(RankingId id) {
    return sectors.read(id);
  }

  /// The selected excerpts of every sector, the strongest first.
  public SortedMap<SectorCode, List<Evidence>> evidence(RankingId id) {
    return excerpts.evidence(id);
  }

  /// The excerpts with their scores, in the order of the speech.
  public List<ClassifiedExcerpt> excerpts(RankingId id) {
    return excerpts.read(id);
  }

  /// What the speech says, in numbers.
  public SpeechFeatures features(RankingId id) {
    return rankings.findById(id).map(known::speech).orElse(SpeechFeatures.NONE);
  }

  /// All that was known before a budget, with this speech: its own, or another one in its place.
  public FeatureSheet sheet(RankingId id, SpeechFeatures speech) {
    return known.sheet(rankings.findById(id).orElseThrow(), speech, true);
  }

  /// What prices told before the speech; nothing where its day is not known.
  public Optional<MarketFeatures> market(Ranking ranking) {
    return known.market(ranking);
  }

  /// What the day of the speech told.
  public Map<String, Double> calendar(Ranking ranking) {
    return known.calendar(ranking);
  }

  /// The day of the speech, as it tells or as is known of the budget.
  public Optional<LocalDate> day(Ranking ranking) {
    return known.day(ranking);
  }
}
