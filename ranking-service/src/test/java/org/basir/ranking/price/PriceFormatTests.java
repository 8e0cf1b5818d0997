package org.basir.ranking.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceFormatTests {

  private static final String BHAVCOPY =
      "SYMBOL,SERIES,DATE1,PREV_CLOSE,OPEN_PRICE,HIGH_PRICE,LOW_PRICE,LAST_PRICE,CLOSE_PRICE,"
          + "AVG_PRICE,TTL_TRD_QNTY,TURNOVER_LACS,NO_OF_TRADES,DELIV_QTY,DELIV_PER\n";

  private static final String WINDOWS = "budget_date,symbol,date,offset,open,close\n";

  @Test
  void readsADailyFileAsTheExchangePublishesIt() throws IOException {
    var lines =
        lines(
            BHAVCOPY
                + "M&M, EQ, 01-Oct-2019,546.9,545,551.95,526.05, 532.50,532.5,536.9,1,1,1, 1, 1\n");

    assertThat(lines)
        .containsExactly(
            new PriceLine.Quoted(
                2, new Quote("M&M", LocalDate.of(2019, 10, 1), 545, 532.5, Series.EQ)));
  }

  @ParameterizedTest
  @CsvSource({"EQ, true", "BE, true", "BZ, true", "GB, false", "SM, false", "N1, false"})
  void takesTheSharesOfTheMainBoardOnly(String series, boolean taken) throws IOException {
    var line =
        lines(BHAVCOPY + "A, " + series + ", 01-Oct-2019,1,1,1,1,1,1,1,1,1,1,1,1").getFirst();

    assertThat(line).isInstanceOf(taken ? PriceLine.Quoted.class : PriceLine.Ignored.class);
  }

  @Test
  void readsAnEventWindow() throws IOException {
    assertThat(lines(WINDOWS + "1995-03-15,AARTIIND,1995-03-01,-10,23.5,23.25\r\n"))
        .containsExactly(
            new PriceLine.Quoted(
                2, new Quote("AARTIIND", LocalDate.of(1995, 3, 1), 23.5, 23.25, Series.EQ)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1995-03-15,A,1995-03-01,-10,23.5         | 5 fields instead of 6",
        "1995-03-15,A,1995-03-01,-10,0,1          | open is no price above 0: 0.0",
        "1995-03-15,A,1995-03-01,-10,1,-2         | close is no price above 0: -2.0",
        "1995-03-15,A,1995-03-01,-10,NaN,1        | open is no price above 0: NaN",
        "1995-03-15,A,1995-03-01,-10,one,1        | For input string: \"one\"",
        "1995-03-15,A,1995-02-30,-10,1,1          | Text '1995-02-30' could not be parsed: Invalid"
            + " date 'FEBRUARY 30'",
        "1995-03-15,a b,1995-03-01,-10,1,1        | 'a b' is no symbol of a share"
      })
  void rejectsABrokenLineWithItsNumberAndReason(String line, String reason) throws IOException {
    var lines = lines(WINDOWS + "\n" + line + "\n1995-03-15,B,1995-03-01,-10,1,1\n");

    assertThat(lines.getFirst()).isEqualTo(new PriceLine.Rejected(3, reason));
    assertThat(lines.get(1)).isInstanceOf(PriceLine.Quoted.class);
  }

  @Test
  void readsTheSameFromAPackedFile() throws IOException {
    var text = WINDOWS + "1995-03-15,AARTIIND,1995-03-01,-10,23.5,23.25\n";
    assertThat(lines(PackedFiles.gzip(text))).isEqualTo(lines(text));
  }

  @Test
  void goesOnBehindALine() throws IOException {
    var rows = "1995-03-15,A,1995-03-01,-10,1,1\n".repeat(9);
    try (var file = new PriceFile((WINDOWS + rows).getBytes(StandardCharsets.UTF_8))) {
      file.skipTo(8);
      assertThat(file.next()).extracting(PriceLine::line).isEqualTo(9L);
    }
  }

  @Test
  void cutsALineThatNeverEnds() throws IOException {
    var line = lines(WINDOWS + "x".repeat(5_000_000)).getFirst();

    assertThat(line).isEqualTo(new PriceLine.Rejected(2, "1 fields instead of 6"));
  }

  @Test
  void refusesAnotherFile() {
    assertThatThrownBy(() -> lines("name,age\n"))
        .isInstanceOf(UnreadablePrices.class)
        .hasMessageStartingWith(
            "The first line is 'name,age'; a file of prices starts with SYMBOL");
    assertThatThrownBy(() -> lines("")).isInstanceOf(UnreadablePrices.class);
  }

  private static List<PriceLine> lines(String text) throws IOException {
    return lines(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<PriceLine> lines(byte[] content) throws IOException {
    var lines = new ArrayList<PriceLine>();
    try (var file = new PriceFile(content)) {
      for (var line = file.next(); line != null; line = file.next()) {
        lines.add(line);
      }
    }
    return lines;
  }
}
