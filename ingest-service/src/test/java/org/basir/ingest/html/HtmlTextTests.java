package org.basir.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.basir.ingest.text.ExtractedText;
import org.basir.ingest.text.ExtractionOutcome.Extracted;
import org.basir.ingest.text.ExtractionOutcome.Refused;
import org.basir.ingest.text.Paragraph;
import org.basir.ingest.text.Part;
import org.junit.jupiter.api.Test;

class HtmlTextTests {

  private static final String PAGE =
      """
      <!doctype html><html><head><title>Budget</title><style>p {}</style></head><body>
      <nav><a href="/">Home</a> <a href="/news">All the news of the day</a></nav>
      <main><h1>Budget Speech 2031-32</h1>
      <p>I rise to present the Budget for the year 2031-32, which is a
      year of <b>drought</b>.</p>
      <h2>Water</h2><h3>Canals</h3>
      <p>1. Canals will be lined.<br>2. Wells will be deepened.</p>
      <ul><li>with concrete in the dry districts</li></ul>
      <p><strong>Pumps</strong></p>
      <p>Pumps will be lent.<script>alert(1)</script></p>
      <table><tr><td>Tea</td><td>5 per cent</td></tr></table>
      <h2>Part B</h2><p>The taxes follow.</p></main>
      <footer>Copyright</footer></body></html>
      """;

  @Test
  void readsTheMainContentOnly() {
    assertThat(read(PAGE).text())
        .startsWith("Budget Speech 2031-32\n\nI rise to present")
        .contains("which is a year of drought.")
        .doesNotContain("Home", "Copyright", "alert", "p {}");
  }

  @Test
  void takesTitlesFromMarkup() {
    ExtractedText text = read(PAGE);

    assertThat(paragraph(text, "1. Canals").section()).isEqualTo("Water");
    assertThat(paragraph(text, "1. Canals").heading()).isEqualTo("Canals");
    assertThat(paragraph(text, "Pumps will").heading()).isEqualTo("Pumps");
    assertThat(paragraph(text, "The taxes").part()).contains(Part.B);
  }

  @Test
  void partsAtLineBreaksItemsAndRows() {
    assertThat(read(PAGE).paragraphs())
        .extracting(Paragraph::text)
        .contains(
            "2. Wells will be deepened.", "with concrete in the dry districts", "Tea 5 per cent");
  }

  @Test
  void heedsTheCharsetOfThePage() {
    String page = "<html><head><meta charset=windows-1252></head><body><p>A “gift” it is.</p>";

    assertThat(read(page, Charset.forName("windows-1252")).text()).isEqualTo("A “gift” it is.");
  }

  @Test
  void leavesOutAndCountsWhatCannotBeDecoded() {
    String page =
        PAGE.replace(
            "<h2>Water</h2>", "<h2>ºÉÖxÉÉ VÉãÉ</h2><p>+ÉÉªÉ-ºÉÖxÉÉ ÉÉÉ.</p><h2>Water</h2>");

    ExtractedText text = read(page);

    assertThat(text.droppedLines()).isEqualTo(2);
    assertThat(text.text()).isEqualTo(read(PAGE).text());
    assertThat(read(PAGE).droppedLines()).isZero();
  }

  @Test
  void refusesAPageWithoutText() {
    assertThat(
            HtmlText.read("<html><body><img src=x></body></html>".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void readsDeeplyNestedElements() {
    assertThat(read("<div>".repeat(20_000) + "Deep down there is text.").text())
        .isEqualTo("Deep down there is text.");
  }

  private static Paragraph paragraph(ExtractedText text, String start) {
    return text.paragraphs().stream()
        .filter(p -> p.text().startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  private static ExtractedText read(String page) {
    return read(page, StandardCharsets.UTF_8);
  }

  private static ExtractedText read(String page, Charset charset) {
    return ((Extracted) HtmlText.read(page.getBytes(charset))).text();
  }
}
