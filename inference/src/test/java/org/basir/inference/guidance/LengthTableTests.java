package org.basir.inference.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.basir.inference.guidance.LengthTable.Cell;
import org.basir.inference.model.ModelRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LengthTableTests {

  @ParameterizedTest
  @CsvSource({
    "'Wait', CAPITALISED",
    "' So', CAPITALISED",
    "'3', DIGIT",
    "' then', LETTER",
    "'\n\n', BLANK",
    "'- ', MARK",
    "'\ufffd', MARK",
    "'', MARK",
    "'\u0939', LETTER"
  })
  void tokensAreOfAClass(String piece, TokenClass expected) {
    assertThat(TokenClass.of(piece)).isEqualTo(expected);
  }

  @Test
  void countsLineStartsOnly() {
    var table = LengthTable.empty().plus(List.of("So", " 3", ".\n", "Wait", " a", "\n", "2"), 1);
    assertThat(table.cells())
        .containsOnlyKeys(
            new Cell(TokenClass.CAPITALISED, 0),
            new Cell(TokenClass.CAPITALISED, 1),
            new Cell(TokenClass.DIGIT, 1));
    // from "Wait": Wait, a, newline, 2, close
    assertThat(moments(table, TokenClass.CAPITALISED, 1).mean())
        .isCloseTo(Math.log(6), within(1e-12));
    assertThat(moments(table, TokenClass.DIGIT, 1).mean()).isCloseTo(Math.log(3), within(1e-12));
  }

  @Test
  void aLawNeedsFiftyObservations() {
    var table = LengthTable.empty();
    for (int trace = 0; trace < 49; trace++) {
      table = table.plus(List.of("So", " on"), 1);
    }
    assertThat(table.law(TokenClass.CAPITALISED, 0)).isEmpty();
    assertThat(table.law(0)).isEmpty();
    table = table.plus(List.of("2", " on"), 1);
    assertThat(table.law(TokenClass.CAPITALISED, 0)).isEmpty();
    assertThat(table.law(0)).isPresent();
    table = table.plus(List.of("So", " on"), 1);
    assertThat(table.law(TokenClass.CAPITALISED, 0)).isPresent();
    assertThat(table.law(TokenClass.CAPITALISED, 1)).isEmpty();
  }

  @Test
  void lawsAreNearWhatWasSeen() {
    long seed = 28;
    var random = new SplittableRandom(seed);
    var table = LengthTable.empty();
    for (int trace = 0; trace < 2_000; trace++) {
      var pieces = new ArrayList<String>();
      for (int i = random.nextInt(50, 150); i > 0; i--) {
        pieces.add("a");
      }
      table = table.plus(pieces, 1);
    }
    var law = table.law(TokenClass.LETTER, 0).orElseThrow();
    assertThat(law.fit(100)).as("seed %s", seed).isCloseTo(0.5, within(0.08));
    assertThat(law.fit(40)).as("seed %s", seed).isLessThan(0.01);
    assertThat(law.fit(250)).as("seed %s", seed).isGreaterThan(0.99);
  }

  @Test
  void isReadAsItWasWritten(@TempDir Path folder) throws IOException {
    var table =
        LengthTable.empty()
            .plus(List.of("So", "\n", "3", "\n", "then"), 2)
            .plus(List.of("Now", "\n", "4"), 2);
    LengthTableFile.write(table, folder);
    assertThat(LengthTableFile.read(folder)).isEqualTo(table);
  }

  @Test
  void anotherFileIsRefused(@TempDir Path folder) throws IOException {
    assertThatExceptionOfType(ModelRefused.class).isThrownBy(() -> LengthTableFile.read(folder));
    Files.writeString(
        folder.resolve("length-table.json"),
        "{\"format\": \"other\", \"version\": 1, \"least\": 1, \"bins\": [0], \"cells\": []}");
    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> LengthTableFile.read(folder))
        .withMessageContaining("format other");
  }

  @Test
  void binsAscendFromZero() {
    assertThatIllegalArgumentException().isThrownBy(() -> new LengthTable(List.of(1), 1, Map.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LengthTable(List.of(0, 5, 5), 1, Map.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new LengthTable(
                List.of(0), 1, Map.of(new Cell(TokenClass.DIGIT, 1), LengthMoments.none())));
  }

  private static LengthMoments moments(LengthTable table, TokenClass token, int bin) {
    return table.cells().getOrDefault(new Cell(token, bin), LengthMoments.none());
  }
}
