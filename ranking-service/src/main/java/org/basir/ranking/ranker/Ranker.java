package org.basir.ranking.ranker;

import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.basir.metrics.report.Sha256;
import org.basir.metrics.taxonomy.Sector;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;

/// Orders sectors by how they are expected to perform after a budget.
///
/// The score is the shrunken mean rank of the sector after past budgets plus a ridge regression on
/// what the speech says about it. For every year there are parameters of their own, made of earlier
/// budgets only, so that no ranking knows what came after it. For years with too few budgets before
/// them only the text counts: how often a sector is named, signed by the words near it.
///
/// What was learned belongs to slugs: a sector of another taxonomy has the history of ours if it
/// has its slug, whatever its code, and otherwise none.
public final class Ranker {

  private static final String TEXT_ONLY =
      "text only: too few budgets with returns before this year; mentions signed by the words that"
          + " give or take near them";

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

  /// The return that the parameters were trained on, such as `mean_oo_m1_p1`.
  public String target() {
    return parameters.target();
  }

  /// The last year whose returns entered the parameters.
  public int lastTrainingYear() {
    return parameters.lastYear();
  }

  /// Orders the sectors.
  ///
  /// @param year the budget was presented in
  /// @param sectors those to order, whether the speech names them or not
  public SectorOrder rank(int year, SpeechFeatures speech, List<SectorCode> sectors) {
    return parameters
        .forYear(year)
        .map(cutOff ->
            order(
                learned(cutOff),
                sectors,
                code -> history(cutOff, code) + cutOff.text(speech.of(code))))
        .orElseGet(() -> order(TEXT_ONLY, sectors, code -> speech.of(code).favour()));
  }

  /// Orders the sectors as if the speech were not known: by their history alone.
  public SectorOrder rankBlind(int year, List<SectorCode> sectors) {
    return parameters
        .forYear(year)
        .map(cutOff -> order("history only", sectors, code -> history(cutOff, code)))
        .orElseGet(() -> order("nothing known", sectors, _ -> 0));
  }

  private double history(CutOff cutOff, SectorCode code) {
    return taxonomy.find(code).map(Sector::slug).map(cutOff::history).orElse(0.0);
  }

  private static String learned(CutOff cutOff) {
    return "%s of the %d budgets to %s"
        .formatted(
            cutOff.text().isEmpty()
                ? "history (shrunken mean rank)"
                : "history (shrunken mean rank) and text (ridge regression)",
            cutOff.budgets(),
            cutOff.lastBudget());
  }

  private static SectorOrder order(
      String basis, List<SectorCode> sectors, ToDoubleFunction<SectorCode> score) {
    var scores = new TreeMap<SectorCode, Double>();
    // + 0.0 turns -0.0 into 0.0: the two would be equal scores of different order
    sectors.forEach(code -> scores.put(code, score.applyAsDouble(code) + 0.0));
    return SectorOrder.of(basis, scores);
  }
}
