package org.basir.ingest.budget;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds the financial year a speech is about, by votes: what it says it presents counts most, then
/// the year of its date (no budget is presented before the calendar year its year starts in), then
/// how often it speaks of the budget of a year.
final class Years {

  private static final String YEAR = "\\b((?:19|20)\\d\\d)\\s?[-–—/]\\s?((?:19|20)?\\d\\d)\\b";
  private static final Pattern PRESENTED =
      Pattern.compile(
          "(?i)(last year[^.]{0,60})?\\b(?:budget|expenditure of the (?:central )?government(?: of india)?)"
              + "(?: estimates)?[^.]{0,40}?(?:for |, )?(?:the )?(?:fiscal )?(?:year )?"
              + YEAR);

  private static final int BY_OPENING = 5;
  private static final int BY_DATE = 8;
  private static final int MOST_BY_MENTION = 6;

  private final Map<Integer, Integer> votes = new HashMap<>();

  private Years() {}

  static Optional<Integer> of(Speech speech, Optional<LocalDate> date) {
    var years = new Years();
    years.count(speech.all(), 1);
    years.votes.replaceAll((year, count) -> Math.min(count, MOST_BY_MENTION));
    years.count(speech.head(), BY_OPENING);
    date.ifPresent(day -> years.votes.merge(day.getYear(), BY_DATE, Integer::sum));
    return years.votes.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  private void count(String text, int weight) {
    PRESENTED
        .matcher(text)
        .results()
        .flatMap(match -> start(match).stream())
        .forEach(year -> votes.merge(year, weight, Integer::sum));
  }

  /// The year before the dash, if the one behind it is the next.
  private static Optional<Integer> start(MatchResult match) {
    int start = Integer.parseInt(match.group(2));
    int end = Integer.parseInt(match.group(3));
    boolean past = match.group(1) != null;
    return Optional.of(start).filter(year -> !past && (year + 1) % 100 == end % 100);
  }
}
