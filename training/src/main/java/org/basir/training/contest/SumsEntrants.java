package org.basir.training.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.basir.inference.allocation.Schedule;
import org.basir.inference.decoder.OrtDecoder;
import org.basir.inference.degradation.AdvisoryFloor;
import org.basir.inference.guidance.LengthLaw;
import org.basir.inference.guidance.LengthTable;
import org.basir.inference.guidance.TableLaw;
import org.basir.inference.markers.MarkerWording;
import org.basir.inference.markers.Markers;
import org.basir.inference.strategy.Advisory;
import org.basir.inference.strategy.Announced;
import org.basir.inference.strategy.Guided;
import org.basir.inference.strategy.LineLaw;
import org.basir.inference.strategy.Marking;
import org.basir.inference.strategy.Staged;
import org.basir.inference.strategy.Strategy;
import org.basir.inference.strategy.TopK;
import org.basir.training.sums.Advice;
import org.basir.training.sums.Item;
import org.basir.training.thinker.Marker;

/// The ways to keep within a budget that the decoder of sums can take part in. Whatever a prompt
/// advises, thinking is ended at the budget, but for `vanilla`.
public final class SumsEntrants {

  public static final String VANILLA = "vanilla";
  public static final String HARD_CAP = "hard cap";
  public static final String ADVISORY = "advisory";
  public static final String OUTLINED = "planned";
  public static final String OUTLINED_GLOBAL = "planned, global";
  public static final String STEP_BY_STEP = "plan, step by step";
  public static final String ANNOUNCED = "announced in words";
  public static final String MARKED_BY_CALLS = "markers, by calls";
  public static final String GUIDED = "guided V1";
  public static final String GUIDED_TOP_K = "guided V2";
  public static final String EXACT_CAP = "exact cap";
  public static final String MARKED = "markers";
  public static final String GUIDED_BY_STATE = "guided, law of states";
  public static final String GUIDED_BY_TABLE = "guided, law of a table";

  /// Credits as they are, and the two that the paper found best.
  static final List<Schedule> SCHEDULES =
      List.of(Schedule.CONSTANT, Schedule.POLYNOMIAL, Schedule.COSINE);

  private static final Strategy.HardCap CAP = new Strategy.HardCap();
  private static final int ALTERNATIVES = 20;
  private static final int SEGMENT = 32;
  private static final int LINES = 40;

  private SumsEntrants() {}

  /// Those that any engine can take part in which goes on with raw prompts and tells likely tokens.
  ///
  /// @param table how long the decoder thinks
  public static List<Entrant> of(LengthTable table) {
    var all = new ArrayList<>(prompts());
    SCHEDULES.stream().map(SumsEntrants::planned).forEach(all::add);
    all.add(stepByStep());
    all.add(announced());
    all.add(marked());
    all.add(guided(table));
    all.add(weighed(table));
    return List.copyOf(all);
  }

  /// Those that need to see and change every step.
  ///
  /// @param state a law that reads the last hidden state
  /// @param table how long the decoder thinks
  public static List<Entrant> inProcess(OrtDecoder decoder, LengthLaw state, LengthTable table) {
    var close = decoder.markers().orElseThrow().close();
    int vocabulary = decoder.manifest().vocabulary();
    var counted = TableLaw.of(() -> table, decoder, close, vocabulary);
    return List.of(
        free(EXACT_CAP, "thinking is ended at the budget, in one call", Staged.limited()),
        marked((Markers.Special) decoder.budgetMarkers().orElseThrow()),
        free(
            GUIDED_BY_STATE,
            "the first token of each line is drawn as if thinking fitted the budget, by a law that"
                + " reads the last hidden state",
            Staged.guided(state)),
        free(
            GUIDED_BY_TABLE,
            "the same by a law that is a table of line starts",
            Staged.guided(counted)));
  }

  private static Entrant marked(Markers.Special markers) {
    return new Entrant(
        MARKED,
        "the thinking is told what is left by markers it was trained on",
        (item, budget) ->
            new Posed(
                item.prompt(new Advice.Announced(budget)),
                Staged.marked(Marking.special(markers))));
  }

  private static List<Entrant> prompts() {
    return List.of(
        free(VANILLA, "thinking may use up the answer's tokens", new Strategy.Vanilla()),
        free(HARD_CAP, "thinking is ended at the budget", CAP),
        free(
            ADVISORY,
            "the prompt names the budget, as in training",
            new Advisory("%sbudget %d\n", new AdvisoryFloor(0))),
        new Entrant(
            OUTLINED,
            "the prompt names sub-questions",
            (item, budget) -> capped(item, outline(item, OptionalInt.empty(), budget))),
        new Entrant(
            OUTLINED_GLOBAL,
            "the prompt names sub-questions and the budget",
            (item, budget) -> capped(item, outline(item, OptionalInt.of(budget), budget))));
  }

  /// Plan-and-Budget with ready plans.
  private static Entrant planned(Schedule schedule) {
    return new Entrant(
        plan(schedule),
        "the prompt names sub-questions with a part of the budget each",
        (item, budget) -> capped(item, new SumsPlan(item.chain(), budget).advice(schedule)));
  }

  /// What Plan-and-Budget with a schedule is called.
  static String plan(Schedule schedule) {
    return "plan, " + schedule.name().toLowerCase(Locale.ROOT);
  }

  private static Entrant stepByStep() {
    return new Entrant(
        STEP_BY_STEP,
        "each sub-question in a call of its own, what it leaves rolled over",
        (item, budget) ->
            new Posed(
                item.prompt(new Advice.None()),
                new SumsPlan(item.chain(), budget).stepByStep(Schedule.CONSTANT)));
  }

  private static Advice outline(Item item, OptionalInt tokens, int budget) {
    var parts = new SumsPlan(item.chain(), budget).parts();
    if (parts.size() > 1) {
      return new Advice.Outline(parts, tokens);
    }
    return tokens.isPresent() ? new Advice.Budget(budget) : new Advice.None();
  }

  private static Entrant announced() {
    return free(
        ANNOUNCED,
        "the thinking is told what is left, in words it was not trained on",
        new Announced(new MarkerWording("[{eighths}/8]\n")));
  }

  private static Entrant marked() {
    var wording = new MarkerWording(new Marker(1).text().replace("1/8", "{eighths}/8"));
    return new Entrant(
        MARKED_BY_CALLS,
        "the same markers, put in between calls",
        (item, budget) ->
            new Posed(item.prompt(new Advice.Announced(budget)), new Announced(wording)));
  }

  private static Entrant guided(LengthTable table) {
    return free(
        GUIDED,
        "thinking is closed at the start of a line if going on would likely not fit",
        new Guided(table::law, ALTERNATIVES, SEGMENT, LINES));
  }

  private static Entrant weighed(LengthTable table) {
    return free(
        GUIDED_TOP_K,
        "the likely first tokens of each line are weighed by how likely thinking fits after each",
        new TopK(LineLaw.of(() -> table), ALTERNATIVES, SEGMENT, LINES));
  }

  static Entrant free(String name, String means, Strategy strategy) {
    return new Entrant(
        name, means, (item, _) -> new Posed(item.prompt(new Advice.None()), strategy));
  }

  private static Posed capped(Item item, Advice advice) {
    return new Posed(item.prompt(advice), CAP);
  }
}
