package org.basir.metrics.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.basir.metrics.format.LabelSamples.BANKS;
import static org.basir.metrics.format.LabelSamples.FIVE;
import static org.basir.metrics.format.LabelSamples.STEEL;
import static org.basir.metrics.format.LabelSamples.errors;
import static org.basir.metrics.format.LabelSamples.read;

import java.util.Set;
import org.basir.metrics.input.MalformedInput;
import org.basir.metrics.taxonomy.SectorCode;
import org.junit.jupiter.api.Test;

class CsvLabelsTests {

  private static final String DELIMITED =
      """
      id,budget,year,text,sectors,annotator
      a,2019,2019,"Roads,
      and steel",steel; Banks & Lenders,x
      b,2019-interim,2019-20, none ,,y
      c,2018,2018.0,codes,7|12,
      ,,,,,
      """;
  private static final String ONE_HOT =
      """
      id,budget,year,text,steel,Banks & Lenders,12
      a,2019,2019,x,1,0,1.0
      b,2019,2019,y,false,TRUE,0
      """;

  @Test
  void readsSectorsInOneColumn() {
    var file = read("\uFEFF" + DELIMITED);

    assertThat(file.format()).isEqualTo(LabelFormat.CSV_DELIMITED);
    assertThat(errors(file)).isEmpty();
    assertThat(file.content().rows())
        .containsExactly(
            excerpt("a", "2019", 2019, "Roads,\nand steel", Set.of(STEEL, BANKS)),
            excerpt("b", "2019-interim", 2019, " none ", Set.of()),
            excerpt("c", "2018", 2018, "codes", Set.of(STEEL, FIVE)));
  }

  @Test
  void readsOneColumnPerSector() {
    var file = read(ONE_HOT);

    assertThat(file.format()).isEqualTo(LabelFormat.CSV_ONE_HOT);
    assertThat(errors(file)).isEmpty();
    assertThat(file.content().rows())
        .extracting(LabelledExcerpt::sectors)
        .containsExactly(Set.of(STEEL, FIVE), Set.of(BANKS));
  }

  @Test
  void collectsEveryBadRowAndKeepsTheGoodOnes() {
    var file =
        read(
            """
            id,budget,year,text,sectors
            a,2019,soon,,stel;bank;steel
            b,2019,2019,fine,steel
            c,2019,2019
            b,2019,2019,again,
            d,2019,2019,twice,steel;7
            """);

    assertThat(file.content().rows()).extracting(LabelledExcerpt::id).containsExactly("b");
    assertThat(errors(file))
        .containsExactly(
            "line 2, field 'sectors': unknown sector 'stel'; the nearest known is 'steel' (Steel,"
                + " code 7)",
            "line 2, field 'sectors': unknown sector 'bank'; the nearest known is 'banks' (Banks &"
                + " Lenders, code 5)",
            "line 2, field 'year': it is 'soon', expected a year such as 2019",
            "line 2, field 'text': it is missing or empty",
            "line 4: 3 fields where the header names 5 columns",
            "line 5, field 'id': 'b' was already given at line 3",
            "line 6, field 'sectors': sector 7 is given twice");
  }

  @Test
  void losesNoLabelInAnUnknownColumn() {
    var file = read(ONE_HOT.replace("Banks & Lenders", "bankz"));
    var detail = "unknown sector 'bankz'; the nearest known is 'banks' (Banks & Lenders, code 5)";

    assertThat(errors(file))
        .containsExactly("line 1, field 'bankz': " + detail, "line 3, field 'bankz': " + detail);
    assertThat(file.content().rows()).extracting(LabelledExcerpt::id).containsExactly("a");
  }

  @Test
  void refusesOtherThanZeroAndOne() {
    assertThat(errors(ONE_HOT.replace("x,1,0", "x,2,")))
        .containsExactly(
            "line 2, field 'steel': it is '2', expected 0 or 1",
            "line 2, field 'Banks & Lenders': it is '', expected 0 or 1");
  }

  @Test
  void keepsWhatStandsBeforeABrokenQuote() {
    var file = read(ONE_HOT.replace("b,2019,2019,y", "b,2019,2019,\"y"));

    assertThat(file.content().rows()).hasSize(1);
    assertThat(errors(file))
        .containsExactly(
            "line 3: Unclosed quoted field at end of input; nothing from here on was read");
  }

  @Test
  void refusesHeadersItCannotUse() {
    assertRefused("id;budget;year;text;sectors\n", "separated by ';', expected commas");
    assertRefused("id\tbudget\tyear\ttext\n", "separated by tabs, expected commas");
    assertRefused("id,budget,text,sectors\n", "column 'year' is missing in id,budget,text,sectors");
    assertRefused("id,id,budget,year,text,steel\n", "a column is named twice");
    assertRefused("id,budget,year,text,steel,7\n", "two columns are sector 7");
    assertRefused("id,budget,year,text,steel,sectors\n", "both a column 'sectors' and columns");
    assertRefused("id,budget,year,text,labels\n", "neither a column 'sectors' nor one named like");
  }

  private static void assertRefused(String file, String detail) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(MalformedInput.class)
        .hasMessageStartingWith("labels, line 1: ")
        .hasMessageContaining(detail);
  }

  private static LabelledExcerpt excerpt(
      String id, String budget, int year, String text, Set<SectorCode> sectors) {
    return new LabelledExcerpt(id, budget, year, "", "", text, sectors, "");
  }
}
