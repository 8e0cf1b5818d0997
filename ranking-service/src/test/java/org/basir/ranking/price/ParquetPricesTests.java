package org.basir.ranking.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The files were written by PyArrow: days as dates, as timestamps and as text, two of four rows
/// without a price.
class ParquetPricesTests {

  private static final LocalDate DAY = LocalDate.of(2016, 2, 29);

  @ParameterizedTest
  @ValueSource(strings = {"tidy-snappy", "tidy-timestamps-zstd", "tidy-text-plain"})
  void readsRowsOrSaysWhyNot(String name) throws IOException {
    assertThat(lines(bytes(name), 0))
        .containsExactly(
            new PriceLine.Quoted(2, new Quote("A", DAY.minusDays(3), 10, 11, Series.EQ)),
            new PriceLine.Quoted(3, new Quote("M&M", DAY, 20.5, 21.25, Series.EQ)),
            new PriceLine.Rejected(4, "empty String"),
            new PriceLine.Rejected(5, "open is no price above 0: 0.0"));
  }

  @Test
  void goesOnBehindARow() throws IOException {
    assertThat(lines(bytes("tidy-snappy"), 3)).extracting(PriceLine::line).containsExactly(4L, 5L);
    assertThat(lines(bytes("tidy-snappy"), 5)).isEmpty();
  }

  @Test
  void refusesOtherColumns() {
    assertThatThrownBy(() -> lines(bytes("no-prices"), 0))
        .isInstanceOf(UnreadablePrices.class)
        .hasMessageStartingWith("The first line is 'a'");
  }

  /// Some of these files make the native code that unpacks them overwrite its process.
  @Test
  void survivesBrokenFiles() throws IOException {
    for (var seed = 60; seed < 80; seed += 2) {
      var random = new Random(seed);
      var broken = bytes("tidy-snappy");
      for (var i = 0; i < 5; i++) {
        broken[4 + random.nextInt(broken.length - 4)] = (byte) random.nextInt();
      }
      try {
        assertThat(lines(broken, 0)).as("seed %d", seed).hasSizeLessThan(10);
      } catch (IOException | UnreadablePrices refused) {
        assertThat(refused.getMessage()).as("seed %d", seed).isNotBlank();
      }
    }
  }

  @Test
  void saysThatAFileBreaksOff() throws IOException {
    var half = Arrays.copyOf(bytes("tidy-snappy"), 900);

    assertThatThrownBy(() -> lines(half, 0)).hasMessageStartingWith("no sound Parquet: ");
  }

  private static List<PriceLine> lines(byte[] content, long last) throws IOException {
    var lines = new ArrayList<PriceLine>();
    try (var file = new PriceFile(content)) {
      file.skipTo(last);
      for (var line = file.next(); line != null; line = file.next()) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static byte[] bytes(String name) throws IOException {
    try (var file = ParquetPricesTests.class.getResourceAsStream(name + ".parquet")) {
      return Objects.requireNonNull(file, name).readAllBytes();
    }
  }
}
