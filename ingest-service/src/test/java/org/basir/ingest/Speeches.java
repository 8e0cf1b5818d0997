package org.basir.ingest;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Budget speeches of a state that does not exist.
final class Speeches {

  private static final String[] SUBJECTS = {
    "irrigation canals", "rural roads", "cotton mills", "hill railways", "coastal ports",
    "village schools", "solar parks", "district hospitals", "postal banks", "tea gardens"
  };

  private Speeches() {}

  /// A speech for the financial year that begins in the given year.
  ///
  /// @param seed speeches of different seeds differ in every paragraph
  static String of(int year, long seed) {
    return of(year, seed, 12);
  }

  static String of(int year, long seed, int paragraphs) {
    var random = new Random(seed);
    return title(year)
        + IntStream.rangeClosed(1, paragraphs)
            .mapToObj(number -> paragraph(number, random))
            .collect(Collectors.joining("\n\n"))
        + "\n";
  }

  private static String title(int year) {
    return """
    Budget %1$d-%2$02d

    Speech of the Minister of Finance

    February 28, %1$d

    Madam Speaker,

    I rise to present the Budget for the financial year %1$d-%2$02d.

    """
        .formatted(year, (year + 1) % 100);
  }

  private static String paragraph(int number, Random random) {
    var subject = SUBJECTS[random.nextInt(SUBJECTS.length)];
    return ("%d. I propose to set aside Rs. %d crore for %s in the coming year. This is %d per cent"
            + " more than in the current year, and the works will be finished within %d months.")
        .formatted(
            number,
            100 + random.nextInt(9_000),
            subject,
            1 + random.nextInt(60),
            6 + random.nextInt(30));
  }
}
