package org.basir.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.basir.training.data.Labelled.row;

import java.util.List;
import java.util.stream.IntStream;
import org.basir.metrics.format.LabelledExcerpt;
import org.junit.jupiter.api.Test;

class YearSplitTests {

  @Test
  void splitsAfter2015() {
    var split = Split.of(rows(1996, 2015, 2016, 2019));

    assertThat(sides(split, 1996, 2015, 2016, 2019))
        .containsExactly(Side.TRAIN, Side.TRAIN, Side.DEV, Side.DEV);
  }

  @Test
  void givesDevTheLatestYearsOfOtherData() {
    var split = Split.of(rows(2001, 2001, 2001, 2001, 2001, 2001, 2001, 2002, 2003, 2004));

    assertThat(sides(split, 2001, 2002, 2003, 2004))
        .containsExactly(Side.TRAIN, Side.TRAIN, Side.DEV, Side.DEV);
  }

  @Test
  void leavesTheEarliestYearForTraining() {
    var split = Split.of(rows(2001, 2001, 2001, 2001, 2001, 2001, 2001, 2001, 2001, 2001, 2002));

    assertThat(sides(split, 2001, 2002)).containsExactly(Side.TRAIN, Side.DEV);
  }

  @Test
  void splitsDataThatIsAllOfDevYearsAmongThemselves() {
    var split = Split.of(rows(2016, 2017));

    assertThat(sides(split, 2016, 2017)).containsExactly(Side.TRAIN, Side.DEV);
  }

  @Test
  void refusesASingleYear() {
    var rows = rows(2017, 2017);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Split.of(rows))
        .withMessageContaining("one year and none has a split");
  }

  @Test
  void refusesYearsThatOverlap() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new YearSplit(2016, 2016, 2019, Side.NEITHER))
        .withMessageContaining("Training to 2016 and dev from 2016 to 2019");
  }

  private static List<LabelledExcerpt> rows(int... years) {
    return IntStream.range(0, years.length).mapToObj(i -> row("r" + i, years[i], "")).toList();
  }

  private static List<Side> sides(Split split, int... years) {
    return IntStream.of(years).mapToObj(year -> split.of(row("r", year, ""))).toList();
  }
}
