package org.basir.ranking.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.basir.metrics.taxonomy.Sector;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;
import org.basir.ranking.ranker.ClassifiedExcerpt;
import org.basir.ranking.ranker.SectorScore;
import org.junit.jupiter.api.Test;

class SectorBriefsTests {

  private static final SectorCode TEA = new SectorCode(1);
  private static final SectorCode STEEL = new SectorCode(2);
  private static final Taxonomy TAXONOMY =
      Taxonomy.of(
          List.of(
              new Sector(TEA, "tea", "Tea", "Plantations.", "", ""),
              new Sector(STEEL, "steel", "Steel", "", "", "")));

  @Test
  void givesTheSurestPassagesFirstAndMassAndMeanEntropy() {
    var briefs =
        SectorBriefs.of(
            List.of(
                excerpt("Some tea.", new SectorScore(TEA, 0.5, true)),
                excerpt("Much tea.", new SectorScore(TEA, 1, true)),
                excerpt("Perhaps tea.", new SectorScore(TEA, 0.25, false))),
            TAXONOMY);

    var tea = briefs.getFirst();
    assertThat(tea.passages()).containsExactly("Much tea.", "Some tea.");
    assertThat(tea.definition()).isEqualTo("Plantations.");
    assertThat(tea.mass()).isEqualTo(1.75);
    assertThat(tea.uncertainty()).isCloseTo((0.693147 + 0 + 0.562335) / 3, within(1e-6));
  }

  @Test
  void hasABriefOfEverySectorWhetherTheSpeechNamesItOrNot() {
    var briefs = SectorBriefs.of(List.of(), TAXONOMY);

    assertThat(briefs).extracting(brief -> brief.code()).containsExactly(TEA, STEEL);
    assertThat(briefs)
        .allSatisfy(brief -> {
          assertThat(brief.saysSomething()).isFalse();
          assertThat(brief.mass()).isZero();
          assertThat(brief.uncertainty()).isZero();
        });
  }

  private static ClassifiedExcerpt excerpt(String text, SectorScore... scores) {
    return new ClassifiedExcerpt(null, "", "", text, List.of(scores));
  }
}
