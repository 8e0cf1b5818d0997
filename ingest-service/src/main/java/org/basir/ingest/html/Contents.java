package org.basir.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.basir.ingest.text.Block;
import org.basir.ingest.text.Block.Kind;
import org.basir.ingest.text.Cleaning;
import org.basir.ingest.text.ParagraphNumber;
import org.basir.ingest.text.Titles;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Walks the elements of a page and ends a block wherever a block-level element starts or ends.
final class Contents implements NodeVisitor {

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Optional<Kind> titled = Optional.empty();
  private int strong;
  private boolean allStrong = true;

  private Contents() {}

  static List<Block> of(Element root) {
    var contents = new Contents();
    contents.traverse(root);
    contents.close();
    return contents.blocks;
  }

  private void traverse(Element root) {
    root.traverse(this);
  }

  @Override
  public void head(Node node, int depth) {
    switch (node) {
      case TextNode run -> append(run.getWholeText());
      case Element element -> open(element);
      default -> {}
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (endsBlock(element)) {
        close();
      } else if (isStrong(element)) {
        strong--;
      } else if (isCell(element)) {
        text.append(' ');
      }
    }
  }

  private void open(Element element) {
    if (endsBlock(element)) {
      close();
      titled = title(element);
    } else if (isStrong(element)) {
      strong++;
    }
  }

  private void append(String run) {
    text.append(run);
    allStrong &= strong > 0 || run.isBlank();
  }

  private void close() {
    String line = Cleaning.oneLine(Cleaning.visible(text.toString()).replace('\n', ' '));
    if (!line.isEmpty()) {
      blocks.add(Block.of(titled.orElseGet(() -> kind(line)), line));
    }
    text.setLength(0);
    titled = Optional.empty();
    allStrong = true;
  }

  private Kind kind(String line) {
    boolean capitals = Titles.isTitle(line) && Titles.kind(line) == Kind.SECTION;
    return capitals || isStrongTitle(line) ? Titles.kind(line) : Kind.BODY;
  }

  private boolean isStrongTitle(String line) {
    return allStrong
        && Titles.isShort(line)
        && ParagraphNumber.of(line).isEmpty()
        && !line.matches(".*[.;,!?]");
  }

  private static Optional<Kind> title(Element element) {
    return switch (element.normalName()) {
      case "h1" -> Optional.of(Kind.FRONT);
      case "h2" -> Optional.of(Kind.SECTION);
      case "h3", "h4", "h5", "h6" -> Optional.of(Kind.HEADING);
      default -> Optional.empty();
    };
  }

  private static boolean endsBlock(Element element) {
    return (element.isBlock() && !isCell(element)) || element.normalName().equals("br");
  }

  private static boolean isCell(Element element) {
    return element.normalName().equals("td") || element.normalName().equals("th");
  }

  private static boolean isStrong(Element element) {
    return element.normalName().equals("strong") || element.normalName().equals("b");
  }
}
