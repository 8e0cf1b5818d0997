package org.basir.ranking.ranker;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the day of a budget told: the same for all sectors, so that only trees can make use of it.
public final class CalendarFeatures {

  /// 1 for an interim budget, 0 for any other.
  static final String INTERIM = "interim";

  /// Years since the last general election, in parts.
  static final String TERM = "years_since_election";

  /// The names in the order of [#of].
  public static final List<String> NAMES = List.of(INTERIM, TERM);

  private static final double DAYS = 365.25;

  /// The days on which the results of general elections were there; when the next one would be was
  /// not known in 1997 and 1999.
  private static final List<LocalDate> ELECTIONS =
      List.of(
          LocalDate.of(1991, 6, 18),
          LocalDate.of(1996, 5, 10),
          LocalDate.of(1998, 3, 3),
          LocalDate.of(1999, 10, 7),
          LocalDate.of(2004, 5, 13),
          LocalDate.of(2009, 5, 16),
          LocalDate.of(2014, 5, 16),
          LocalDate.of(2019, 5, 23),
          LocalDate.of(2024, 6, 4));

  private CalendarFeatures() {}

  /// The features of a day; before the first election of the list the second one is absent.
  public static Map<String, Double> of(LocalDate budget, boolean interim) {
    var features = new LinkedHashMap<String, Double>();
    features.put(INTERIM, interim ? 1.0 : 0.0);
    ELECTIONS.reversed().stream()
        .filter(day -> day.isBefore(budget))
        .findFirst()
        .ifPresent(day -> features.put(TERM, ChronoUnit.DAYS.between(day, budget) / DAYS));
    return Collections.unmodifiableMap(features);
  }
}
