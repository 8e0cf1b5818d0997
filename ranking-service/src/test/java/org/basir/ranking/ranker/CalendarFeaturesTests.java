package org.basir.ranking.ranker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CalendarFeaturesTests {

  @Test
  void tellsAnInterimBudgetAndTheAgeOfTheHouse() {
    var features = CalendarFeatures.of(LocalDate.of(2019, 2, 1), true);

    assertThat(features.get("interim")).isEqualTo(1);
    assertThat(features.get("years_since_election")).isBetween(4.70, 4.72);
  }

  /// In February 1999 nobody knew that the house would be dissolved in April.
  @Test
  void countsFromTheLastElectionNotToTheNext() {
    assertThat(CalendarFeatures.of(LocalDate.of(1999, 2, 27), false).get("years_since_election"))
        .isBetween(0.98, 0.99);
    assertThat(CalendarFeatures.of(LocalDate.of(1990, 3, 19), false))
        .doesNotContainKey("years_since_election");
  }
}
