package org.basir.ingest.text;

import java.util.List;
import java.util.regex.Pattern;
import org.basir.ingest.text.Block.Kind;

/// Tells sections from acronyms: where few titles are in capitals, one such as `GST` is a heading
/// like the others.
final class Levels {

  private static final double RARE = 0.2;
  private static final Pattern ACRONYMS = Pattern.compile("[^\\s-]{1,6}([ -][^\\s-]{1,6})?");

  private Levels() {}

  static List<Block> settle(List<Block> blocks) {
    long headings = blocks.stream().filter(block -> block.kind() == Kind.HEADING).count();
    long capitals = blocks.stream().filter(Levels::isInCapitals).count();
    boolean rare = capitals < RARE * (headings + capitals);
    return blocks.stream()
        .map(block -> rare && isAcronym(block) ? block.as(Kind.HEADING) : block)
        .toList();
  }

  private static boolean isAcronym(Block block) {
    return isInCapitals(block) && ACRONYMS.matcher(block.text()).matches();
  }

  private static boolean isInCapitals(Block block) {
    return block.kind() == Kind.SECTION && Titles.kind(block.text()) == Kind.SECTION;
  }
}
