package org.basir.ranking.ranker;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.basir.inference.ranker.CutOff;
import org.basir.inference.ranker.FeatureColumn;
import org.basir.inference.ranker.FeatureSheet;
import org.basir.inference.ranker.RankerParameters;
import org.basir.inference.ranker.TrackRecord;
import org.basir.metrics.report.Sha256;
import org.basir.metrics.taxonomy.Sector;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;

/// Orders sectors by how they are expected to perform after a budget, with parameters that were
/// trained elsewhere.
///
/// For every year there are parameters of their own, made of earlier budgets only, so that no
/// ranking knows what came after it. For years with too few budgets before them only the text
/// counts: how often a sector is named, signed by the words near it. A feature that is not known,
/// such as one of prices where none were imported, counts as middling.
///
/// What was learned belongs to slugs: a sector of another taxonomy has the history of ours if it
/// has its slug, whatever its code, and otherwise none.
public final class Ranker {

  private static final String TEXT_ONLY =
      "text only: too few budgets with returns before this year; mentions signed by the words that"
          + " give or take near them";
  private static final String NOTHING = "nothing known";

  private static final int MARK = 8;

  private final RankerParameters parameters;
  private final Sha256 sha256;
  private final Taxonomy taxonomy;

  Ranker(RankerParameters parameters, Sha256 sha256, Taxonomy taxonomy) {
    this.parameters = parameters;
    this.sha256 = sha256;
    this.taxonomy = taxonomy;
  }

  /// The name and the mark of the parameters' content, such as `history-ridge-1@5f3a90c2`.
  public String version() {
    return parameters.name() + "@" + sha256.hex().substring(0, MARK);
  }

  /// The checksum of the parameters.
  public Sha256 sha256() {
    return sha256;
  }

  /// The return that the parameters were trained on, such as `mean_cc_m1_p1`.
  public String target() {
    return parameters.target();
  }

  /// The last year whose returns entered the parameters.
  public int lastTrainingYear() {
    return parameters.lastYear();
  }

  /// How it did on budgets it had not seen.
  public List<TrackRecord> records() {
    return parameters.records();
  }

  /// Whether any of these features is read.
  public boolean reads(List<String> features) {
    return parameters.columns().stream().map(FeatureColumn::name).anyMatch(features::contains);
  }

  /// Orders the sectors of a sheet.
  ///
  /// @param year the budget was presented in
  /// @param known all that was known before
  public SectorOrder rank(int year, FeatureSheet known) {
    return parameters
        .forYear(year)
        .map(cutOff -> order(cutOff, known))
        .orElseGet(() -> byText(known));
  }

  /// Orders sectors by what the speech says, with no prices from before it.
  ///
  /// @param sectors those to order, whether the speech names them or not
  public SectorOrder rank(int year, SpeechFeatures speech, List<SectorCode> sectors) {
    return rank(year, speech.sheet(sectors));
  }

  /// Orders the sectors as if the speech and prices were not known: by their history alone.
  public SectorOrder rankBlind(int year, List<SectorCode> sectors) {
    return rank(year, new FeatureSheet(sectors, Map.of()));
  }

  private SectorOrder order(CutOff cutOff, FeatureSheet known) {
    var columns = parameters.columns();
    return SectorOrder.of(
        Basis.of(cutOff, columns, known),
        cutOff.scores(known, columns, this::slug),
        cutOff.replicateScores(known, columns, this::slug));
  }

  private String slug(SectorCode code) {
    return taxonomy.find(code).map(Sector::slug).orElse("");
  }

  private static SectorOrder byText(FeatureSheet known) {
    var scores = new TreeMap<SectorCode, Double>();
    // + 0.0 turns -0.0 into 0.0: the two would be equal scores of different order
    known.sectors().forEach(code -> scores.put(code, favour(known, code) + 0.0));
    var spoken = known.features().containsKey(TextFeatures.NAMES.getFirst());
    return SectorOrder.of(spoken ? TEXT_ONLY : NOTHING, scores);
  }

  /// How much is said, signed by its tone: above 0 where words that give prevail.
  private static double favour(FeatureSheet known, SectorCode code) {
    var giving = Math.expm1(known.value("giving", code));
    var taking = Math.expm1(known.value("taking", code));
    return known.value("log_excerpts", code) * (giving - taking) / (1 + giving + taking);
  }
}
