package org.basir.metrics.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.basir.metrics.format.LabelledExcerpt;
import org.junit.jupiter.api.Test;

class NearDuplicatesTests {

  private static final LabelledExcerpt KNOWN = excerpt("I commend the budget to this august House");
  private static final NearDuplicates DUPLICATES =
      new NearDuplicates(List.of(KNOWN, excerpt("Steel duty goes up by five per cent")));

  @Test
  void comparesTheSetsOfFiveWords() {
    // 4 grams here, 5 there with "today", 4 in common.
    assertThat(DUPLICATES.similarity("I commend the BUDGET, to this august House today."))
        .isCloseTo(4 / 5.0, within(1e-12));
    // Another ending spoils one of 4 grams on either side: 3 in common of 5.
    assertThat(DUPLICATES.similarity("I commend the budget to this august Senate"))
        .isCloseTo(3 / 5.0, within(1e-12));
    assertThat(DUPLICATES.similarity("Nothing of the kind was ever said")).isZero();
    assertThat(DUPLICATES.similarity("Steel")).isZero();
  }

  @Test
  void dropsRepetitionsOnly() {
    var other = excerpt("I commend the bill to this august House and to the people");

    assertThat(DUPLICATES.drop(List.of(KNOWN, other))).containsExactly(other);
  }

  private static LabelledExcerpt excerpt(String text) {
    return new LabelledExcerpt(text, "2019", 2019, "", "", text, Set.of(), "dev");
  }
}
