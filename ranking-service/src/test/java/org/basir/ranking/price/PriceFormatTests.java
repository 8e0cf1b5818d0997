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

  private static final String UDIFF =
      "TradDt,BizDt,Sgmt,Src,FinInstrmTp,FinInstrmId,ISIN,TckrSymb,SctySrs,XpryDt,"
          + "FininstrmActlXpryDt,StrkPric,OptnTp,FinInstrmNm,OpnPric,HghPric,LwPric,ClsPric,"
          + "LastPric,PrvsClsgPric\n";

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
  void readsADailyFileOfTheArchive() throws IOException {
    var lines =
        lines(
            """
            SYMBOL,SERIES,OPEN,HIGH,LOW,CLOSE,LAST,PREVCLOSE,TOTTRDQTY,TOTTRDVAL,TIMESTAMP,
            ACC,EQ,880,890,875,888.5,888,880,1,1,04-JAN-2010,
            ACC,N1,880,890,875,888.5,888,880,1,1,04-JAN-2010,
            """);

    assertThat(lines)
        .containsExactly(
            new PriceLine.Quoted(
                2, new Quote("ACC", LocalDate.of(2010, 1, 4), 880, 888.5, Series.EQ)),
            new PriceLine.Ignored(3));
  }

  @Test
  void readsSharesOfTheMainBoardInTheCommonFormat() throws IOException {
    var lines = lines(UDIFF + udiff("CM,NSE,STK", "EQ") + udiff("CM,NSE,STK", "BZ"));

    assertThat(lines)
        .containsExactly(
            new PriceLine.Quoted(
                2, new Quote("SBIN", LocalDate.of(2024, 7, 8), 859.7, 855.2, Series.EQ)),
            new PriceLine.Quoted(
                3, new Quote("SBIN", LocalDate.of(2024, 7, 8), 859.7, 855.2, Series.BZ)));
  }

  @ParameterizedTest
  @CsvSource({"'CM,NSE,STK',GS", "'FO,NSE,STF',EQ", "'CM,BSE,STK',EQ", "'CM,BSE,STK',A"})
  void ignoresOtherLinesOfTheCommonFormat(String market, String series) throws IOException {
    assertThat(lines(UDIFF + udiff(market, series))).containsExactly(new PriceLine.Ignored(2));
  }

  @Test
  void readsATidyTableWhateverTheOrderOfItsColumns() throws IOException {
    var lines =
        lines(
            """
            date,volume,"close",open,symbol,series
            2016-02-29,7,"11",10,A,EQ
            2016-02-29,7,11,10,B,GB
            2016-02-29,7,11,,C,EQ
            """);

    assertThat(lines)
        .containsExactly(
            new PriceLine.Quoted(2, new Quote("A", LocalDate.of(2016, 2, 29), 10, 11, Series.EQ)),
            new PriceLine.Ignored(3),
            new PriceLine.Rejected(4, "empty String"));
  }

  @Test
  void readsANameWithACommaInQuotes() throws IOException {
    var rows = "A,2016-02-29,10,11,\"A, B \"\"and\"\" C\"\n";

    assertThat(lines("symbol,date,open,close,name\n" + rows).getFirst())
        .isInstanceOf(PriceLine.Quoted.class);
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
    assertThat(lines(PackedFiles.zip(text))).isEqualTo(lines(text));
  }

  @Test
  void refusesAnArchiveOfTwoFilesOrOfNone() {
    var text = WINDOWS + "1995-03-15,AARTIIND,1995-03-01,-10,23.5,23.25\n";

    assertThatThrownBy(() -> lines(PackedFiles.zip(text, text)))
        .hasMessage("the archive holds more than one file; unpack it first");
    assertThatThrownBy(() -> lines(PackedFiles.zip())).isInstanceOf(UnreadablePrices.class);
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
            "The first line is 'name,age'; a file of prices has the columns SYMBOL");
    assertThatThrownBy(() -> lines("")).isInstanceOf(UnreadablePrices.class);
  }

  private static String udiff(String market, String series) {
    return "2024-07-08,2024-07-08,%s,3045,INE062A01020,SBIN,%s,,,,,STATE BANK,859.7,861,850,855.2,,\n"
        .formatted(market, series);
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
