package org.basir.training.ranker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.basir.inference.ranker.CutOff;
import org.basir.inference.ranker.Fit;
import org.basir.inference.ranker.RankerParameters;
import org.basir.metrics.format.SectorReturns;

/// Trains a ranker on an expanding window: for every year the budgets before it, to the last year
/// of training. Settings are chosen for each year by how they did on the budgets before it.
public final class RankerTraining {

  private static final int FEWEST_BUDGETS = 2;

  private final RankerSettings settings;

  public RankerTraining(RankerSettings settings) {
    this.settings = settings;
  }

  /// The rankers that can be trained: those whose parameters can be written down.
  public static List<String> families(SectorReturns returns, List<SpeechFeatures> speeches) {
    return new Families(TrialData.of(returns, speeches, Map.of()))
        .written().stream().map(Family::name).toList();
  }

  /// Trains.
  ///
  /// @param returns of one target; sectors of fewer than three companies are left out
  /// @param speeches at least one, which says what the codes of the returns mean; in any order, all
  ///   with the same features and the same taxonomy
  /// @throws IllegalArgumentException if there are too few budgets to learn from, there is no such
  ///   family, or the returns are about a sector that the taxonomy of the speeches does not have
  public RankerParameters train(SectorReturns returns, List<SpeechFeatures> speeches) {
    var data = TrialData.of(returns, speeches, Map.of()).to(settings.lastYear());
    if (data.budgets().size() < FEWEST_BUDGETS) {
      throw new IllegalArgumentException(
          "%d budgets to %d are too few to learn from; %d are needed"
              .formatted(data.budgets().size(), settings.lastYear(), FEWEST_BUDGETS));
    }
    var family = family(data);
    return new RankerParameters(
        settings.name(),
        returns.target(),
        settings.lastYear(),
        ((ModelRanker) family.settings().getFirst()).columns(),
        cutOffs(data, family),
        TrackRecords.of(returns, RankerTrials.one(data, family)));
  }

  private Family family(TrialData data) {
    var families = new Families(data).written();
    return families.stream()
        .filter(it -> it.name().equals(settings.family()))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "There is no ranker '%s' to train on the features given (prices too?); there are %s"
                    .formatted(settings.family(), families.stream().map(Family::name).toList())));
  }

  private List<CutOff> cutOffs(TrialData data, Family family) {
    var budgets = data.budgets();
    return IntStream.rangeClosed(FEWEST_BUDGETS, budgets.size())
        .filter(known -> known == budgets.size() || endsYear(budgets, known))
        .mapToObj(known -> cutOff(data, family, known))
        .toList();
  }

  private static boolean endsYear(List<RankedBudget> budgets, int known) {
    return budgets.get(known - 1).date().getYear() < budgets.get(known).date().getYear();
  }

  private CutOff cutOff(TrialData data, Family family, int count) {
    var known = new Known(data.budgets().subList(0, count), Protocol.WALK_FORWARD);
    var ranker = (ModelRanker) RankerTrials.chosen(data, family, count);
    var places = seen(known, data.slugs());
    var last = known.budgets().getLast().date();
    return new CutOff(
        last.getYear() + 1,
        count,
        last,
        IntStream.of(places).mapToObj(data.slugs()::slugAt).toList(),
        ranker.parameters(known, places),
        replicates(ranker, known, places));
  }

  /// The sectors with a return, in the order of their slugs.
  private static int[] seen(Known known, SectorSlugs slugs) {
    return IntStream.range(0, known.budgets().getFirst().sectors())
        .filter(place -> known.budgets().stream().anyMatch(budget -> budget.isRanked(place)))
        .boxed()
        .sorted(Comparator.comparing(slugs::slugAt))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private List<Fit> replicates(ModelRanker ranker, Known known, int[] places) {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(settings.seed());
    var replicates = new ArrayList<Fit>();
    for (int i = 0; i < settings.replicates(); i++) {
      replicates.add(ranker.parameters(known.resampled(random), places));
    }
    return replicates;
  }
}
