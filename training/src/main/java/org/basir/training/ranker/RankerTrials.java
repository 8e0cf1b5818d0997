package org.basir.training.ranker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.basir.metrics.format.SectorReturns;
import org.basir.metrics.taxonomy.SectorCode;

/// Lets every ranker we have rank budgets it has not seen.
///
/// Settings are chosen for each budget anew, by the mean S over the budgets that may be known then,
/// each of them ranked without having been learned from. The ranker that reads the speech and did
/// best to [#SELECTION_YEAR] runs twice more: without the speech, and with that of another budget.
public final class RankerTrials {

  /// No choice that outlives a fold looks at a later year.
  public static final int SELECTION_YEAR = 2015;

  private final TrialData data;
  private final Rounds rounds;
  private final Protocol protocol;

  private RankerTrials(TrialData data, Protocol protocol) {
    this.data = data;
    this.protocol = protocol;
    this.rounds = new Rounds(data.budgets(), WrongText.of(data), protocol);
  }

  /// Each budget after the first, ranked by what was known before it.
  ///
  /// @param speeches at least one, all with the same features and taxonomy
  /// @param returns of one target
  /// @throws IllegalArgumentException if they do not fit together
  public static List<RankerRun> walkForward(List<SpeechFeatures> speeches, SectorReturns returns) {
    return walkForward(speeches, returns, Map.of());
  }

  /// The same, with the encoder ranker.
  ///
  /// @param vectors by budget and sector: the mean of the excerpts' vectors, NaN if there is none,
  ///   and behind it the vector of the definition
  public static List<RankerRun> walkForward(
      List<SpeechFeatures> speeches,
      SectorReturns returns,
      Map<SpeechFeatures.Budget, Map<SectorCode, float[]>> vectors) {
    return new RankerTrials(TrialData.of(returns, speeches, vectors), Protocol.WALK_FORWARD).runs();
  }

  /// Each budget, ranked by what all others tell.
  public static List<RankerRun> leaveOneOut(
      List<SpeechFeatures> speeches,
      SectorReturns returns,
      Map<SpeechFeatures.Budget, Map<SectorCode, float[]>> vectors) {
    return new RankerTrials(TrialData.of(returns, speeches, vectors), Protocol.LEAVE_ONE_OUT)
        .runs();
  }

  /// One ranker's walk through the budgets.
  static RankerRun one(TrialData data, Family family) {
    var trials = new RankerTrials(data, Protocol.WALK_FORWARD);
    return trials.run(family.name(), trials.chosen(family));
  }

  /// The settings that did best on the first budgets.
  ///
  /// @param count how many budgets may be known
  static Ranker chosen(TrialData data, Family family, int count) {
    var rounds = new Rounds(data.budgets(), WrongText.of(data), Protocol.WALK_FORWARD);
    return new Choice(rounds, count).of(family);
  }

  private List<RankerRun> runs() {
    var families = new Families(data);
    var runs = new ArrayList<RankerRun>();
    families.baselines().forEach(family -> runs.add(run(family.name(), chosen(family))));
    var learned = new ArrayList<Learned>();
    families.learners().forEach(family -> learned.add(new Learned(family, chosen(family))));
    learned.forEach(it -> runs.add(run(it.family().name(), it.predictions())));
    learned.stream()
        .filter(it -> it.family().reads())
        .max(Comparator.comparingDouble(Learned::skill))
        .ifPresent(best -> runs.addAll(withoutItsText(best)));
    runs.add(run("stacking", stacked(families.learners())));
    return runs;
  }

  private record Learned(Family family, Collection<Prediction> predictions) {

    double skill() {
      return predictions.stream()
          .filter(it -> it.budget().date().getYear() <= SELECTION_YEAR)
          .mapToDouble(Prediction::skill)
          .average()
          .orElse(0);
    }
  }

  private List<RankerRun> withoutItsText(Learned best) {
    var runs = new ArrayList<RankerRun>();
    best.family().blind().ifPresent(blind -> runs.add(run(blind.name(), chosen(blind))));
    runs.add(
        run(best.family().name() + ", wrong-year text", best.predictions(), Prediction::wrongText));
    return runs;
  }

  private List<Prediction> chosen(Family family) {
    return Arrays.stream(rounds.ranked())
        .parallel()
        .mapToObj(place -> rounds.prediction(new Choice(rounds, place).of(family), place))
        .toList();
  }

  private List<Prediction> stacked(List<Family> members) {
    return Arrays.stream(rounds.ranked())
        .parallel()
        .mapToObj(place -> new Stacking(rounds, place).of(members))
        .toList();
  }

  private RankerRun run(String name, Collection<Prediction> predictions) {
    return run(name, predictions, Prediction::scores);
  }

  private RankerRun run(
      String name, Collection<Prediction> predictions, Function<Prediction, double[]> scores) {
    var byDate = new TreeMap<LocalDate, SortedMap<SectorCode, Double>>();
    predictions.forEach(
        it -> byDate.put(it.budget().date(), it.budget().sheet().named(scores.apply(it))));
    return new RankerRun(name, protocol, byDate);
  }
}
