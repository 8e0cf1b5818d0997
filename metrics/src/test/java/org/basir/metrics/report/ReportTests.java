package org.basir.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ReportTests {

  @Test
  void printsColumnsThatLineUp() {
    var table =
        new Table(
            "Systems",
            "",
            List.of("system", "F1"),
            List.of(
                List.of(Cell.of("a long name"), Cell.of(0.25)),
                List.of(Cell.of("b"), Cell.of(Double.NaN))));

    assertThat(new ConsoleTable(table).render())
        .isEqualTo(
            """
            system          F1
            -----------  -----
            a long name  0.250
            b                -
            """);
  }

  @Test
  void printsHeadlineTableAndNotes() {
    assertThat(Samples.classification().report().text())
        .contains(
            "bge-head-1: micro F1 = 0.800 (95 % CI ", "), 2 excerpts of 2 budgets, 1.50 labels")
        .contains("always <nothing>")
        .contains("0/0 counts as 0")
        .doesNotContain("Steel");
  }

  @Test
  void writesAPageThatLoadsNothing() {
    for (var report : List.of(Samples.classification().report(), Samples.ranking().report())) {
      assertThat(report.html())
          .startsWith("<!doctype html>")
          .contains("prefers-color-scheme: dark", "<svg", "<h2>Manifest</h2>", "labels.jsonl, 12")
          .doesNotContain("<script", "http://", "https://", "@import", "url(", " src=");
    }
  }

  @Test
  void escapesWhatItShows() {
    assertThat(Samples.classification().report().html())
        .contains("always &lt;nothing&gt;", "Banks &amp; &quot;Lenders&quot;")
        .doesNotContain("<nothing>");
  }

  @Test
  void nestsItsElementsProperly() throws Exception {
    var page = document(Samples.ranking().report().html());

    assertThat(page.getElementsByTagName("table").getLength()).isEqualTo(4);
    assertThat(page.getElementsByTagName("svg").getLength()).isEqualTo(2);
  }

  @Test
  void drawsBarsAsLongAsTheShare() {
    assertThat(Samples.classification().report().html())
        .contains("class=\"bar\" x=\"0.0\" width=\"100.0\"", "x=\"0.0\" width=\"0.0\"");
    assertThat(bar(0.5)).contains("x=\"50.0\" width=\"25.0\"", ">0.500</td>");
    assertThat(bar(-0.5)).contains("x=\"25.0\" width=\"25.0\"", ">-0.500</td>");
    assertThat(bar(-3)).contains("x=\"0.0\" width=\"50.0\"", ">-3.000</td>");
    assertThat(bar(Double.NaN)).contains("width=\"0.0\"", ">-</td>");
  }

  @Test
  void showsNoSignOnZero() {
    assertThat(Cell.of(-0.0001).text()).isEqualTo("0.000");
    assertThat(Cell.of(-0.0006).text()).isEqualTo("-0.001");
  }

  @Test
  void refusesRaggedTables() {
    var row = List.of(Cell.of("a"), Cell.of(1));

    assertThatThrownBy(() -> new Table("T", "", List.of("one"), List.of(row)))
        .hasMessage("2 cells in 1 columns of 'T'");
  }

  @Test
  void identifiesFilesByContent(@TempDir Path folder) throws Exception {
    var file = DataFile.of(Files.writeString(folder.resolve("a.txt"), "abc"));

    assertThat(file.name()).isEqualTo("a.txt");
    assertThat(file.bytes()).isEqualTo(3);
    // The SHA-256 of "abc" in FIPS 180-2, appendix B.1.
    assertThat(file.sha256())
        .hasToString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThatThrownBy(() -> new Sha256("BA78")).hasMessageContaining("64 lower-case hexadecimal");
  }

  private static String bar(double value) {
    var row = List.<Cell>of(Cell.of("a"), new Cell.Bar(value, true));
    var html = new StringBuilder();
    new HtmlTable(new Table("T", "", List.of("name", "S"), List.of(row))).render(html);
    return html.toString();
  }

  /// The page is XML but for its first line and its empty elements.
  private static Document document(String html) throws Exception {
    var xml = html.replace("<!doctype html>", "").replaceAll("<(meta|link)([^>]*)>", "<$1$2/>");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
