package org.basir.training.contest;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.strategy.Strategy;
import org.basir.training.sums.Advice;
import org.basir.training.sums.Item;

/// Asks every entrant all questions at every budget. Budgets are shares of what the model thinks
/// when nobody limits it, rounded to tens.
///
/// What was answered is kept in a folder: the same contest goes on from there.
///
/// @param entrants with different names
/// @param shares of the mean unlimited thinking, above 0, ascending
public record Contest(List<Item> items, List<Entrant> entrants, List<Double> shares, Draws draws) {

  /// What everything is compared with: nothing limits thinking but the model's context.
  static final Entrant UNLIMITED =
      new Entrant(
          "unlimited",
          "thinks as long as it wants",
          (item, _) -> new Posed(item.prompt(new Advice.None()), new Strategy.Vanilla()));

  /// The other end: no thinking at all.
  static final Entrant NONE =
      new Entrant(
          "no thinking",
          "answers at once",
          (item, _) -> new Posed(item.prompt(new Advice.None()), new Strategy.HardCap()));

  private static final int MOST = 400;
  private static final int GRANULARITY = 10;

  public Contest {
    items = List.copyOf(items);
    entrants = List.copyOf(entrants);
    shares = List.copyOf(shares);
    if (items.isEmpty() || shares.stream().anyMatch(share -> !(share > 0))) {
      throw new IllegalArgumentException("%d items at %s".formatted(items.size(), shares));
    }
    if (entrants.stream().map(Entrant::name).distinct().count() < entrants.size()) {
      throw new IllegalArgumentException("Two entrants have one name");
    }
  }

  /// Runs it to its end.
  ///
  /// @param name tells this contest from others in the folder: model, code and what else matters
  public Results run(
      LanguageModel model, Path folder, String name, InstantSource clock, ContestListener heard) {
    // written out, since hash codes of constants differ from process to process
    var book = AnswerBook.open(folder, name + this.draws + shares + items);
    var running = new Running(book, new Asking(model, draws, clock), heard);
    var unlimited = running.heat(UNLIMITED, MOST);
    double thinking = unlimited.stream().mapToLong(Outcome::thinking).average().orElseThrow();
    var outcomes = new ArrayList<>(unlimited);
    outcomes.addAll(running.heat(NONE, 0));
    for (int budget : budgets(thinking)) {
      entrants.forEach(entrant -> outcomes.addAll(running.heat(entrant, budget)));
    }
    return new Results(this, thinking, outcomes);
  }

  List<Integer> budgets(double thinking) {
    return shares.stream()
        .map(share -> GRANULARITY * Math.max(1, (int) Math.round(share * thinking / GRANULARITY)))
        .distinct()
        .toList();
  }

  private int all() {
    return items.size() * (2 + entrants.size() * shares.size());
  }

  private final class Running {

    private final AnswerBook book;
    private final Asking asking;
    private final ContestListener heard;
    private int answered;

    Running(AnswerBook book, Asking asking, ContestListener heard) {
      this.book = book;
      this.asking = asking;
      this.heard = heard;
    }

    List<Outcome> heat(Entrant entrant, int budget) {
      var heat = new Heat(entrant.name(), budget);
      return IntStream.range(0, items.size()).mapToObj(it -> outcome(heat, entrant, it)).toList();
    }

    private Outcome outcome(Heat heat, Entrant entrant, int number) {
      var outcome = book.find(heat, number).orElseGet(() -> asked(heat, entrant, number));
      heard.answered(outcome, ++answered, all());
      return outcome;
    }

    private Outcome asked(Heat heat, Entrant entrant, int number) {
      var outcome = asking.ask(heat, entrant, number, items.get(number));
      book.add(outcome);
      return outcome;
    }
  }
}
