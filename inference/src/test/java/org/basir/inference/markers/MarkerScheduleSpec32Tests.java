package org.basir.inference.markers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3.2, 3.10: where markers stand")
final class MarkerScheduleSpec32Tests {

  @Test
  void indicesAreThoseOfTheTable() {
    assertThat(MarkerSchedule.of(400).indices()).containsExactly(51, 103, 155, 207, 259, 311, 363);
    assertThat(MarkerSchedule.of(1000).indices())
        .containsExactly(126, 253, 380, 507, 634, 761, 888);
    assertThat(MarkerSchedule.of(2000).indices())
        .containsExactly(251, 503, 755, 1007, 1259, 1511, 1763);
    assertThat(MarkerSchedule.of(4000).indices())
        .containsExactly(501, 1003, 1505, 2007, 2509, 3011, 3513);
  }

  @Test
  void distancesAreThoseOfTheTable() {
    assertThat(IntStream.of(400, 1000, 2000, 4000).map(b -> MarkerSchedule.of(b).distance()))
        .containsExactly(51, 126, 251, 501);
  }

  @Test
  void insertionsAreThoseOfTheExamples() {
    assertThat(MarkerSchedule.of(50).insertions(10)).containsExactly(7);
    assertThat(MarkerSchedule.of(400).insertions(400))
        .containsExactly(51, 102, 153, 204, 255, 306, 357);
    assertThat(MarkerSchedule.of(1250).insertions(1234)).hasSize(7).startsWith(157).endsWith(1099);
    assertThat(MarkerSchedule.of(2000).insertions(2000)).hasSize(7).startsWith(251).endsWith(1757);
    assertThat(MarkerSchedule.of(50).insertions(7)).isEmpty();
  }

  @Test
  void fractionsFallFromSevenEighths() {
    assertThat(IntStream.rangeClosed(1, 7).map(MarkerSchedule::eighthsLeft))
        .containsExactly(7, 6, 5, 4, 3, 2, 1);
  }

  @Test
  void longMarkersArePaidFor() {
    var schedule = MarkerSchedule.paying(400, 15);
    assertThat(schedule.distance()).isEqualTo((400 - 105) / 8 + 1);
    assertThat(7 * schedule.distance() + 7 * 15).isLessThan(400);
    assertThatIllegalArgumentException().isThrownBy(() -> MarkerSchedule.paying(110, 15));
  }

  @Test
  void thereAreSevenMarkersOnly() {
    assertThatIllegalArgumentException().isThrownBy(() -> MarkerSchedule.of(400).index(0));
    assertThatIllegalArgumentException().isThrownBy(() -> MarkerSchedule.of(400).index(8));
    assertThatIllegalArgumentException().isThrownBy(() -> MarkerSchedule.of(-1));
  }
}
