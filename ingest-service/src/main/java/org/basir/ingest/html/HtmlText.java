package org.basir.ingest.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.basir.ingest.text.Block;
import org.basir.ingest.text.ExtractionOutcome;
import org.basir.ingest.text.ExtractionOutcome.Refused;
import org.basir.ingest.text.MediaType;
import org.basir.ingest.text.TextAssembly;
import org.basir.ingest.text.Undecodable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Reads the main content of an HTML page.
public final class HtmlText {

  private static final String NO_CONTENT =
      "script, style, noscript, template, nav, header, footer, aside, form, iframe, svg, figure,"
          + " [hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo]";

  private HtmlText() {}

  /// Reads a page; its charset is taken from byte order mark or `meta`, else UTF-8.
  public static ExtractionOutcome read(byte[] bytes) {
    try {
      Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
      List<Block> all = Contents.of(main(page));
      List<Block> blocks = all.stream().filter(block -> !Undecodable.is(block.text())).toList();
      return TextAssembly.of(MediaType.HTML, blocks, 0, all.size() - blocks.size());
    } catch (IOException e) {
      return new Refused("html-broken", "The page is broken", "It was not read: " + e.getMessage());
    }
  }

  private static Element main(Document page) {
    page.select(NO_CONTENT).remove();
    Element marked = page.selectFirst("main, [role=main], article");
    return marked == null || marked.text().length() < page.body().text().length() / 2
        ? page.body()
        : marked;
  }
}
