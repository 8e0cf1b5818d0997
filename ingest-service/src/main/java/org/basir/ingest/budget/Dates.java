package org.basir.ingest.budget;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the date of presentation: on the title page or as the very last words.
final class Dates {

  private static final String MONTH =
      Arrays.stream(Month.values()).map(Month::name).collect(Collectors.joining("|", "(", ")"));

  /// Scans read `August 19` as `Augustl 9`.
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?i)\\b" + MONTH + "\\s*([lI1-3]?\\s?\\d)(?:st|nd|rd|th)?\\s*,?\\s*(\\d{4})\\b");

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?i)\\b([1-3]?\\d)\\s?(?:st|nd|rd|th)?(?: of|,)?\\s+" + MONTH + "\\s*,?\\s*(\\d{4})\\b");

  private static final Pattern TITLE_PAGE_END =
      Pattern.compile("(?i)\\b(I (rise|present|beg|stand)|Speaker|Sir,|hon.?ble)");

  private static final int LAST_WORDS = 12;

  private Dates() {}

  static Optional<LocalDate> of(Speech speech) {
    return last(speech.tail()).or(() -> onTitlePage(speech.head()));
  }

  /// A date ends the speech if nothing but brackets follows it.
  private static Optional<LocalDate> last(String tail) {
    return all(tail)
        .filter(match -> tail.substring(match.end()).strip().length() < LAST_WORDS)
        .map(Dates::date)
        .flatMap(Optional::stream)
        .reduce((before, date) -> date);
  }

  private static Optional<LocalDate> onTitlePage(String head) {
    var opening = TITLE_PAGE_END.matcher(head);
    String page = opening.find() ? head.substring(0, opening.start()) : "";
    return all(page).map(Dates::date).flatMap(Optional::stream).findFirst();
  }

  private static Stream<MatchResult> all(String text) {
    return Stream.concat(MONTH_FIRST.matcher(text).results(), DAY_FIRST.matcher(text).results());
  }

  private static Optional<LocalDate> date(MatchResult match) {
    boolean monthFirst = Character.isLetter(match.group(1).charAt(1 % match.group(1).length()));
    String month = match.group(monthFirst ? 1 : 2);
    String day = match.group(monthFirst ? 2 : 1);
    return date(month, day, match.group(3));
  }

  private static Optional<LocalDate> date(String month, String day, String year) {
    try {
      String digits = day.replaceAll("[lI]", "1").replaceAll("\\s", "");
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(year),
              Month.valueOf(month.toUpperCase(Locale.ROOT)),
              Integer.parseInt(digits)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
