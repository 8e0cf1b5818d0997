package org.basir.inference.scorer.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.basir.metrics.taxonomy.SectorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTests {

  private static final SectorCode TWELVE = new SectorCode(12);
  private static final SectorCode SEVEN = new SectorCode(7);
  private static final AnswerReader<Double> SCORE = new AnswerReader.Score(TWELVE);
  private static final AnswerReader<SectorCode> CHOICE = new AnswerReader.Choice(TWELVE, SEVEN);
  private static final AnswerReader<List<SectorCode>> ORDER =
      new AnswerReader.Order(List.of(TWELVE, SEVEN, new SectorCode(3)));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"sector\":12,\"score\":63}",
        " {\"sector\": 12, \"score\": 63.0}\n",
        "{\"score\":63,\"sector\":12,\"why\":\"{\\\"score\\\":1}\"}"
      })
  void takesJsonAsItIs(String text) {
    assertThat(SCORE.read(text)).isEqualTo(Reading.of(63.0, Faults.none()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sure: {\"sector\":12,\"score\":63} Good luck.",
        "```json\n{\"sector\":12,\"score\":63}\n```",
        "I think {it} is {\"sector\":12,\"score\":63}",
        "{\"sector\":12,\"score\":63} {\"sector\":12,\"score\":63}",
        "{\"note\":1} {\"sector\":12,\"score\":63} {\"sector\":"
      })
  void findsJsonAmidOtherText(String text) {
    assertThat(SCORE.read(text)).isEqualTo(Reading.of(63.0, Faults.none().withExtracted(true)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "63",
        "score: 63",
        "{\"sector\":12,\"score\":63",
        "{\"sector\":12,\"score\":\"63\"}",
        "{\"sector\":12,\"score\":null}",
        "[{\"sector\":12}]",
        "{\"result\":{\"sector\":12,\"score\":63}}",
        "{\"sector\":12,\"score\":63,\"score\":93}",
        "{\"sector\":12,\"score\":63} or {\"sector\":12,\"score\":93}"
      })
  void takesNothingElseForAnAnswer(String text) {
    assertThat(SCORE.read(text)).isEqualTo(Reading.nothing(Faults.ofUnparsable()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "101", "1e999", "-1e999", "99999999999999999999999999"})
  void countsScoresOutOfRange(String score) {
    assertThat(SCORE.read("{\"sector\":12,\"score\":" + score + "}"))
        .isEqualTo(Reading.nothing(Faults.ofOutOfRange()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"13", "\"12\"", "12.0", "99999999999999999999", "null", "true"})
  void countsScoresOfOtherSectorsAsInvented(String sector) {
    assertThat(SCORE.read("{\"sector\":" + sector + ",\"score\":63}"))
        .isEqualTo(Reading.nothing(Faults.ofSectors(1, 1, 0)));
  }

  @Test
  void countsAScoreOfNoSectorAsOmitted() {
    assertThat(SCORE.read("{\"score\":63}")).isEqualTo(Reading.nothing(Faults.ofSectors(1, 0, 0)));
  }

  @Test
  void choosesOneOfTheTwoThatWereAskedAbout() {
    assertThat(CHOICE.read("{\"better\":7}")).isEqualTo(Reading.of(SEVEN, Faults.none()));
    assertThat(CHOICE.read("{\"better\":12}")).isEqualTo(Reading.of(TWELVE, Faults.none()));
    assertThat(CHOICE.read("{\"better\":1}")).isEqualTo(Reading.nothing(Faults.ofSectors(0, 1, 0)));
    assertThat(CHOICE.read("{\"better\":\"Steel\"}"))
        .isEqualTo(Reading.nothing(Faults.ofUnparsable()));
  }

  @Test
  void ordersThoseThatWereAskedAboutAndCountsTheRest() {
    assertThat(ORDER.read("{\"ranking\":[3,7,12]}"))
        .isEqualTo(Reading.of(List.of(new SectorCode(3), SEVEN, TWELVE), Faults.none()));
    assertThat(ORDER.read("{\"ranking\":[7,99,7,99999999999999999999]}"))
        .isEqualTo(
            Reading.of(List.of(SEVEN, TWELVE, new SectorCode(3)), Faults.ofSectors(2, 2, 1)));
    assertThat(ORDER.read("{\"ranking\":[99]}"))
        .isEqualTo(Reading.nothing(Faults.ofSectors(3, 1, 0)));
    assertThat(ORDER.read("{\"ranking\":[\"3\",7]}"))
        .isEqualTo(Reading.nothing(Faults.ofUnparsable()));
    assertThat(ORDER.read("{\"ranking\":3}")).isEqualTo(Reading.nothing(Faults.ofUnparsable()));
  }

  @Test
  void readsAnythingWithoutFailing() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new SplittableRandom(seed);
    var signs =
        List.of("{", "}", "\"", "\\", ":", ",", "[", "]", "12", "score", "sector", "-", "1e9", " ");
    for (int i = 0; i < 20_000; i++) {
      var text =
          IntStream.range(0, random.nextInt(30))
              .mapToObj(_ -> signs.get(random.nextInt(signs.size())))
              .collect(Collectors.joining());
      SCORE.read(text).value().ifPresent(score -> assertThat(score).isBetween(0.0, 100.0));
      CHOICE.read(text);
      ORDER.read(text);
    }
  }
}
