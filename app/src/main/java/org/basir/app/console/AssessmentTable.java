package org.basir.app.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basir.app.client.Assessment;
import org.basir.app.client.Assessment.Following;
import org.basir.app.client.Assessment.Place;
import org.basir.app.client.Assessment.Report;
import org.basir.app.client.Assessment.Shortfall;
import org.basir.app.client.Assessment.Usage;

/// What a language model says of the sectors of a budget, and what that took, as lines of text.
public record AssessmentTable(Assessment assessment, int ends) {

  public AssessmentTable {
    if (ends < 1) {
      throw new IllegalArgumentException("at least one sector of each end is shown, not " + ends);
    }
  }

  /// Heading, the `ends` best and worst scored sectors, what is missing and why, tokens.
  public List<String> lines() {
    var report = Objects.requireNonNull(assessment.report(), "an assessment that has ended");
    var lines = new ArrayList<String>();
    lines.add(heading(report));
    lines.add("");
    places(lines);
    lines.add("");
    if (report.partial() != null) {
      lines.add(partial(report.partial()));
    }
    lines.add(usage(report.usage()));
    if (report.following() != null) {
      lines.add(following(report.following()));
    }
    lines.add(
        "answers ended: " + counts(report.finishes()) + "; gave up: " + counts(report.levels()));
    faults(report).forEach(lines::add);
    return lines;
  }

  private String heading(Report report) {
    return "%s by %s, %s, %s: %d of %d sectors scored, %s"
        .formatted(
            assessment.budget(),
            assessment.answeredBy(),
            assessment.prompt(),
            assessment.mandate().strategy(),
            report.scored(),
            assessment.sectors().size(),
            report.partial() == null ? "complete" : "PARTIAL");
  }

  private void places(List<String> lines) {
    var scored = assessment.scored().toList();
    lines.add("%4s %7s  %s".formatted("rank", "score", "sector"));
    scored.stream().limit(ends).map(AssessmentTable::line).forEach(lines::add);
    if (scored.size() > 2 * ends) {
      lines.add("...");
    }
    scored.stream()
        .skip(Math.max(ends, scored.size() - ends))
        .map(AssessmentTable::line)
        .forEach(lines::add);
    unscored(lines);
  }

  private void unscored(List<String> lines) {
    var reasons =
        assessment.sectors().stream()
            .flatMap(place -> Stream.ofNullable(place.reason()))
            .collect(Collectors.groupingBy(it -> it, TreeMap::new, Collectors.counting()));
    if (!reasons.isEmpty()) {
      lines.add("in the middle, without a score: " + counts(reasons));
    }
  }

  private static String line(Place place) {
    return String.format(Locale.ROOT, "%4d %7.1f  %s", place.rank(), place.score(), place.name());
  }

  private static String partial(Shortfall partial) {
    return "partial: %s; %d sectors not asked about; the whole would take up to %,d tokens"
        .formatted(partial.reason(), partial.notDone().size(), partial.wouldTake());
  }

  private static String usage(Usage usage) {
    return String.format(
        Locale.ROOT,
        "tokens: %,d charged: %,d of prompts (%,d read before), %,d produced (%,d thinking), in %d"
            + " questions, %d denied, %d known already; %.1f s",
        usage.units(),
        usage.prompt(),
        usage.promptCached(),
        usage.completion(),
        usage.thinking(),
        usage.questions(),
        usage.denied(),
        usage.cached(),
        usage.millis() / 1000.0);
  }

  private static String following(Following following) {
    return String.format(
        Locale.ROOT,
        "thinking: %.0f %% of %d ended by itself in time%s; above its budget by %.0f tokens (median)"
            + " and %.0f (95th percentile)",
        100 * following.ratio(),
        following.answers(),
        following.utilisation() == null
            ? ""
            : String.format(Locale.ROOT, ", using %.0f %% of it", 100 * following.utilisation()),
        following.overshootP50(),
        following.overshootP95());
  }

  private static List<String> faults(Report report) {
    var some = new TreeMap<String, Integer>(report.faults());
    some.values().removeIf(count -> count == 0);
    if (report.lost() > 0) {
      some.put("paid for and lost", report.lost());
    }
    return some.isEmpty() ? List.of() : List.of("faults of answers: " + counts(some));
  }

  private static String counts(Map<String, ? extends Number> counts) {
    return counts.entrySet().stream()
        .map(it -> it.getValue() + " " + it.getKey().toLowerCase(Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining(", "));
  }
}
