package org.basir.ranking.ranker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.basir.metrics.taxonomy.SectorCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechFeaturesTests {

  private static final SectorCode STEEL = new SectorCode(7);

  @Test
  void countsSelectionsAndAddsScores() {
    var features =
        SpeechFeatures.of(
                List.of(
                    excerpt("A", "", "", score(7, 0.9, true), score(8, 0.6, true)),
                    excerpt("B", "INDIRECT TAXES", "", score(7, 0.5, true)),
                    excerpt(null, "", "Customs duties", score(7, 0.8, true)),
                    excerpt("B", "", "", score(7, 0.1, false))))
            .of(STEEL);

    assertThat(features.excerpts()).isEqualTo(3);
    assertThat(features.mass()).isEqualTo(2.3, within(1e-12));
    assertThat(features.share()).isEqualTo(0.75);
    assertThat(features.partB()).isEqualTo(1 / 3.0);
    assertThat(features.taxes()).isEqualTo(2 / 3.0);
    assertThat(features.values()).hasSameSizeAs(TextFeatures.NAMES);
  }

  @Test
  void hasNothingForASectorNobodySpokeOf() {
    assertThat(SpeechFeatures.of(List.of()).of(STEEL)).isEqualTo(TextFeatures.NONE);
    assertThat(TextFeatures.NONE.values()).containsOnly(0.0);
  }

  @Test
  void countsSentencesThatRaiseOrSpareADuty() {
    var excerpt =
        new ClassifiedExcerpt(
            "B",
            "",
            "",
            "The duty on steel is raised. Scrap is exempt.",
            List.of(score(7, 0.9, true), score(8, 0.9, false)));

    var features = SpeechFeatures.of(List.of(excerpt, excerpt(null, "", "", score(7, 0.9, true))));

    assertThat(features.of(STEEL).measures())
        .containsExactly(Map.entry(Measure.DUTY_UP, 0.5), Map.entry(Measure.EXEMPTION, 0.5));
    assertThat(features.of(new SectorCode(8)).measures()).isEmpty();
  }

  @Test
  void findsNewWhatEarlierSpeechesDidNotSayOfTheSector() {
    var excerpt =
        new ClassifiedExcerpt(
            null, "", "", "We build roads in 2016. We mine coal.", List.of(score(7, 0.9, true)));
    var said = WordTriples.of(List.of("we BUILD roads in 1999; we sleep"));

    // of five triples in-we-mine and we-mine-coal are new
    assertThat(novelty(excerpt, Map.of(STEEL, said))).isEqualTo(2 / 5.0);
    assertThat(novelty(excerpt, Map.of(new SectorCode(8), said))).isEqualTo(1);
    assertThat(novelty(excerpt, Map.of())).isZero();
  }

  private static double novelty(ClassifiedExcerpt excerpt, Map<SectorCode, WordTriples> earlier) {
    return SpeechFeatures.of(List.of(excerpt), earlier).of(STEEL).novelty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Customs duty on steel is reduced and scrap fully exempted.          | 2 | 0",
        "I propose to increase the excise duty on cars.                      | 0 | 1",
        "I propose to raise the rate of surcharge.                           | 0 | 2",
        "The outlay for highways is enhanced; investment will be encouraged. | 4 | 0",
        "The exemption is being withdrawn.                                   | 1 | 1",
        "An increase in allocation was raised.                               | 1 | 0",
        "The process of banking needs no census.                             | 0 | 0",
      })
  void countsWordsThatGiveAndTake(String text, long giving, long taking) {
    assertThat(CueWords.giving(text)).isEqualTo(giving);
    assertThat(CueWords.taking(text)).isEqualTo(taking);
  }

  private static ClassifiedExcerpt excerpt(
      @Nullable String part, String section, String heading, SectorScore... scores) {
    return new ClassifiedExcerpt(part, section, heading, "", List.of(scores));
  }

  private static SectorScore score(int sector, double score, boolean selected) {
    return new SectorScore(new SectorCode(sector), score, selected);
  }
}
