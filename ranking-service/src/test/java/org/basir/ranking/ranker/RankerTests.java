package org.basir.ranking.ranker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.basir.db.taxonomy.Taxonomies;
import org.basir.inference.ranker.ScoredSector.Part;
import org.basir.metrics.taxonomy.Sector;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RankerTests {

  private static final String PARAMETERS =
      """
      {"name": "golden", "target": "mean_oo_m1_p1", "lastYear": 2015, "records": [],
       "columns": [{"name": "history", "scaling": "RAW"}, {"name": "log_excerpts", "scaling": "RAW"}],
       "cutOffs": [
         {"before": 2000, "budgets": 4, "lastBudget": "1999-02-27", "slugs": ["s-1", "s-2"],
          "fit": {"history": [0.1, -0.2], "model": {"kind": "linear", "weights": [1, 0]}},
          "replicates": []},
         {"before": 2001, "budgets": 5, "lastBudget": "2000-02-29", "slugs": ["s-1", "s-2"],
          "fit": {"history": [0.3, -0.1], "model": {"kind": "linear", "weights": [1, 1]}},
          "replicates": [
            {"history": [0.2, -0.1], "model": {"kind": "linear", "weights": [1, 0]}},
            {"history": [-0.2, 0.1], "model": {"kind": "linear", "weights": [1, 0]}}]}]}
      """;

  private static final List<SectorCode> SECTORS =
      IntStream.rangeClosed(1, 4).mapToObj(SectorCode::new).toList();

  private static final Taxonomy TAXONOMY =
      Taxonomy.of(
          SECTORS.stream()
              .map(code -> new Sector(code, "s-" + code, "Sector " + code, "", "", ""))
              .toList());

  private final Ranker ranker = ranker(PARAMETERS);

  @Test
  void addsHistoryAndText() {
    var order = ranker.rank(2001, speech(Map.of(2, 1, 3, 3)), SECTORS);

    assertThat(order.sectors())
        .extracting(SectorOrder.Ranked::sector)
        .extracting(SectorCode::value)
        .containsExactly(3, 2, 1, 4);
    assertThat(order.sectors().get(1).score()).isEqualTo(Math.log(2) - 0.1, within(1e-12));
    assertThat(order.basis())
        .isEqualTo("history (shrunken mean rank) of the 5 budgets to 2000-02-29 and log_excerpts");
  }

  @Test
  void tellsWhatDrivesAScore() {
    var second = ranker.rank(2001, speech(Map.of(2, 1, 3, 3)), SECTORS).sectors().get(1);

    assertThat(second.drivers())
        .extracting(Part::feature)
        .containsExactly("log_excerpts", "history");
    assertThat(second.drivers().stream().mapToDouble(Part::contribution).sum())
        .isEqualTo(second.score(), within(1e-12));
  }

  @Test
  void tellsWhereElseASectorMightStand() {
    var first =
        ranker.rank(2001, SpeechFeatures.NONE, SECTORS).sectors().stream()
            .filter(it -> it.sector().value() == 1)
            .findFirst()
            .orElseThrow();

    assertThat(first.rank()).isEqualTo(1);
    assertThat(first.spread())
        .isNotNull()
        .satisfies(spread -> {
          assertThat(spread.low()).isEqualTo(-0.16, within(1e-9));
          assertThat(spread.high()).isEqualTo(0.16, within(1e-9));
          assertThat(List.of(spread.best(), spread.worst())).containsExactly(1, 4);
        });
    assertThat(ranker.rank(2000, SpeechFeatures.NONE, SECTORS).sectors())
        .allSatisfy(it -> assertThat(it.spread()).isNull());
  }

  @Test
  void ranksAYearByWhatWasKnownBeforeIt() {
    assertThat(ranker.rank(2000, SpeechFeatures.NONE, SECTORS).basis())
        .isEqualTo("history (shrunken mean rank) of the 4 budgets to 1999-02-27 and log_excerpts");
    assertThat(ranker.rank(2026, SpeechFeatures.NONE, SECTORS).basis()).contains("2000-02-29");
  }

  @Test
  void ranksByTextAloneBeforeThereIsHistory() {
    var excerpts =
        List.of(
            excerpt("We reduce the duty and promote exports.", 1),
            excerpt("A cess is imposed.", 2),
            excerpt("The weather was fine.", 3));
    var order = ranker.rank(1999, SpeechFeatures.of(excerpts), SECTORS);

    assertThat(order.basis()).startsWith("text only");
    assertThat(order.sectors())
        .extracting(SectorOrder.Ranked::sector)
        .extracting(SectorCode::value)
        .containsExactly(1, 3, 4, 2);
    assertThat(ranker.rankBlind(1999, SECTORS).sectors())
        .extracting(SectorOrder.Ranked::rank)
        .containsExactly(1, 1, 1, 1);
  }

  @Test
  void givesEqualScoresTheSameRankByAscendingCode() {
    var order = ranker.rank(2000, SpeechFeatures.NONE, SECTORS);

    assertThat(order.sectors()).extracting(SectorOrder.Ranked::rank).containsExactly(1, 2, 2, 4);
    assertThat(order.sectors())
        .extracting(SectorOrder.Ranked::sector)
        .extracting(SectorCode::value)
        .containsExactly(1, 3, 4, 2);
  }

  @RepeatedTest(20)
  void doesNotDependOnTheOrderOfExcerptsOrSectors(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var excerpts = new ArrayList<ClassifiedExcerpt>();
    for (var i = 0; i < 40; i++) {
      excerpts.add(
          excerpt("We exempt and levy. ".repeat(random.nextInt(3)), 1 + random.nextInt(4)));
    }
    var sectors = new ArrayList<>(SECTORS);
    var expected = ranker.rank(2010, SpeechFeatures.of(excerpts), sectors);
    Collections.shuffle(excerpts, random);
    Collections.shuffle(sectors, random);

    assertThat(ranker.rank(2010, SpeechFeatures.of(excerpts), sectors))
        .as("seed %d", repetition.getCurrentRepetition())
        .isEqualTo(expected);
  }

  @Test
  void carriesTheMarkOfItsParameters() {
    assertThat(ranker.version()).matches("golden@[0-9a-f]{8}");
    assertThat(ranker(PARAMETERS.replace("0.3", "0.31")).version()).isNotEqualTo(ranker.version());
  }

  @Test
  void refusesParametersThatKnowTheirOwnYear() {
    assertThatThrownBy(() -> ranker(PARAMETERS.replace("1999-02-27", "2000-02-29")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasStackTraceContaining("Parameters for 2000 are made of a budget of 2000-02-29");
  }

  @Test
  void refusesAFeatureItDoesNotKnow() {
    assertThatThrownBy(() -> ranker(PARAMETERS.replace("log_excerpts", "mood")))
        .hasStackTraceContaining("The parameters weigh [mood]; known are [history, log_excerpts");
  }

  @Test
  void refusesAnotherFile() {
    assertThatThrownBy(() -> ranker("[]"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("No parameters of a ranker");
  }

  @Test
  void shipsParametersForEveryYearThatHasHistory() {
    var shipped = Rankers.load(Optional.empty(), Taxonomies.load(Optional.empty()));

    assertThat(shipped.lastTrainingYear()).isEqualTo(2019);
    for (var year = 1997; year <= 2030; year++) {
      var known = Math.min(year, 2020) - 1;
      assertThat(shipped.rank(year, SpeechFeatures.NONE, SECTORS).basis())
          .as("year %d", year)
          .contains("budgets to " + known + "-");
    }
    assertThat(shipped.rank(1996, SpeechFeatures.NONE, SECTORS).basis()).startsWith("text only");
  }

  private static ClassifiedExcerpt excerpt(String text, int sector) {
    return new ClassifiedExcerpt(
        null, "", "", text, List.of(new SectorScore(new SectorCode(sector), 0.9, true)));
  }

  private static SpeechFeatures speech(Map<Integer, Integer> excerpts) {
    var features = new TreeMap<SectorCode, TextFeatures>();
    excerpts.forEach((sector, count) ->
        features.put(
            new SectorCode(sector), new TextFeatures(count, 0, 0, 0, 0, 0, 0, Map.of(), 0)));
    return new SpeechFeatures(features);
  }

  private static Ranker ranker(String json) {
    return Rankers.read(json.getBytes(StandardCharsets.UTF_8), TAXONOMY);
  }
}
