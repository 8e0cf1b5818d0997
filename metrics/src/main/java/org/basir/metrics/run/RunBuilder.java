package org.basir.metrics.run;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.metrics.taxonomy.Sector;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;

/// Gathers scores one by one, and what is wrong with them. Without a set of budgets it takes any.
final class RunBuilder {

  private static final int EXAMPLES = 3;

  private final Taxonomy taxonomy;
  private final Set<LocalDate> budgets;
  private final Map<Tag, SortedMap<LocalDate, SortedMap<SectorCode, Double>>> scores =
      new LinkedHashMap<>();
  private final Map<Tag, List<String>> invented = new LinkedHashMap<>();
  private final List<RunFault> faults = new ArrayList<>();

  RunBuilder(Taxonomy taxonomy, Set<LocalDate> budgets) {
    this.taxonomy = taxonomy;
    this.budgets = budgets;
  }

  /// Whether there is no point in reading on.
  boolean isFull() {
    return faults.size() >= RunFiles.MOST_FAULTS;
  }

  void refuse(String pointer, String detail) {
    if (!isFull()) {
      faults.add(new RunFault(pointer, detail));
    }
  }

  void add(String pointer, Tag tag, String budget, String sector, double score) {
    try {
      put(tag, date(budget), sector, finite(score));
    } catch (IllegalArgumentException wrong) {
      refuse(pointer, String.valueOf(wrong.getMessage()));
    }
  }

  ReadRuns read() {
    var runs = new ArrayList<RankerRun>();
    scores.forEach((tag, budgetScores) -> {
      try {
        runs.add(new RankerRun(tag.ranker(), tag.role(), tag.protocol(), budgetScores));
      } catch (IllegalArgumentException wrong) {
        refuse("", String.valueOf(wrong.getMessage()));
      }
    });
    var discarded = new ArrayList<ReadRuns.Invented>();
    invented.forEach((tag, names) ->
        discarded.add(
            new ReadRuns.Invented(
                tag.text(), names.size(), names.stream().distinct().limit(EXAMPLES).toList())));
    return new ReadRuns(runs, faults, discarded);
  }

  private void put(Tag tag, LocalDate budget, String sector, double score) {
    var sectors =
        scores
            .computeIfAbsent(tag, _ -> new TreeMap<>())
            .computeIfAbsent(budget, _ -> new TreeMap<>());
    var known = sector(sector);
    if (known.isEmpty()) {
      invented.computeIfAbsent(tag, _ -> new ArrayList<>()).add(sector);
    } else if (sectors.putIfAbsent(known.get().code(), score) != null) {
      throw new IllegalArgumentException(
          "sector '%s' was already given for %s by %s".formatted(sector, budget, tag.text()));
    }
  }

  private Optional<Sector> sector(String text) {
    return text.matches("[1-9][0-9]{0,8}")
        ? taxonomy.find(new SectorCode(Integer.parseInt(text)))
        : taxonomy.bySlug(text);
  }

  private LocalDate date(String text) {
    var date = parsed(text);
    if (!budgets.isEmpty() && !budgets.contains(date)) {
      throw new IllegalArgumentException("there are no returns for the budget of " + date);
    }
    return date;
  }

  private static LocalDate parsed(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException notADay) {
      throw new IllegalArgumentException(
          "the budget is '" + text + "', expected its day such as 2016-02-29", notADay);
    }
  }

  private static double finite(double score) {
    if (!Double.isFinite(score)) {
      throw new IllegalArgumentException("the score is " + score + ", expected a finite number");
    }
    return score;
  }
}
