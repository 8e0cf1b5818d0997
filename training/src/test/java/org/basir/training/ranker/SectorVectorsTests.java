package org.basir.training.ranker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.basir.metrics.taxonomy.SectorCode;
import org.junit.jupiter.api.Test;

class SectorVectorsTests {

  private static final SectorCode TEA = new SectorCode(1);
  private static final SectorCode GOLD = new SectorCode(2);
  private static final SpeechFeatures.Budget FIRST = budget(2015);
  private static final SpeechFeatures.Budget SECOND = budget(2016);

  private final List<List<String>> asked = new ArrayList<>();
  private final SectorVectors vectors =
      new SectorVectors(new TreeMap<>(Map.of(TEA, "Tea", GOLD, "Gold!")), this::lengths);

  @Test
  void joinsTheMeanOfTheExcerptsAndTheDefinition() {
    var found =
        vectors.of(
            Map.of(
                FIRST,
                List.of(excerpt("12345678", TEA), excerpt("12", TEA, GOLD), excerpt("none"))));

    assertThat(vector(found, FIRST, TEA)).containsExactly(5, -5, 3, -3);
    assertThat(vector(found, FIRST, GOLD)).containsExactly(2, -2, 5, -5);
  }

  @Test
  void givesASectorWithoutExcerptsItsDefinitionAlone() {
    var found = vectors.of(Map.of(FIRST, List.of(excerpt("12", TEA)), SECOND, List.of()));

    assertThat(vector(found, FIRST, GOLD)).containsExactly(Float.NaN, Float.NaN, 5, -5);
    assertThat(vector(found, SECOND, TEA)).containsExactly(Float.NaN, Float.NaN, 3, -3);
  }

  @Test
  void encodesEachTextOnceAndNoneThatSpeaksOfNoSector() {
    vectors.of(
        Map.of(
            FIRST, List.of(excerpt("again", TEA), excerpt("none")),
            SECOND, List.of(excerpt("again", GOLD))));

    assertThat(asked).containsExactly(List.of("Tea", "Gold!", "again"));
  }

  private static float[] vector(
      Map<SpeechFeatures.Budget, Map<SectorCode, float[]>> found,
      SpeechFeatures.Budget budget,
      SectorCode sector) {
    return Objects.requireNonNull(found.getOrDefault(budget, Map.of()).get(sector));
  }

  private List<float[]> lengths(List<String> texts) {
    asked.add(texts);
    return texts.stream().map(text -> new float[] {text.length(), -text.length()}).toList();
  }

  private static SectorExcerpt excerpt(String text, SectorCode... sectors) {
    return new SectorExcerpt(text, Set.of(sectors));
  }

  private static SpeechFeatures.Budget budget(int year) {
    return new SpeechFeatures.Budget(year, "FULL", LocalDate.of(year, 2, 28));
  }
}
