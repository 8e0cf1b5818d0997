package org.basir.ingest.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.basir.ingest.text.Block;
import org.basir.ingest.text.Block.Kind;
import org.basir.ingest.text.Hyphenation;
import org.basir.ingest.text.ParagraphNumber;
import org.basir.ingest.text.Titles;

/// Makes blocks of groups of lines, telling titles by their looks.
final class BlockMaking {

  private static final int LONGEST_LEAD = 12;
  private static final float BIGGER = 1.5f;
  private static final Pattern LEAD = Pattern.compile("(\\S.{2,}?)\\s*[:–—-]");
  private static final Pattern LIST_ITEM = Pattern.compile("([•»*·§–—-]|\\(?[a-z]{1,5}\\)).*");
  private static final Pattern SENTENCE = Pattern.compile(".*[.;,!?][\"'’”)]*");

  private final Hyphenation hyphenation;
  private final float bodySize;
  private final boolean styled;

  private BlockMaking(List<List<PdfLine>> groups) {
    List<PdfLine> lines = groups.stream().flatMap(List::stream).toList();
    hyphenation = new Hyphenation(lines.stream().map(PdfLine::text).toList());
    bodySize =
        (float)
            lines.stream()
                .mapToDouble(PdfLine::size)
                .sorted()
                .skip(lines.size() / 2)
                .findFirst()
                .orElse(0);
    styled = lines.stream().anyMatch(PdfLine::emphasised);
  }

  static List<Block> of(List<List<PdfLine>> groups) {
    var making = new BlockMaking(groups);
    List<Block> blocks = new ArrayList<>();
    for (List<PdfLine> group : groups) {
      Block block = making.block(group);
      boolean open = !blocks.isEmpty() && Titles.leavesOpen(blocks.getLast());
      blocks.add(open ? block.as(Kind.BODY) : block);
    }
    return blocks;
  }

  private Block block(List<PdfLine> group) {
    String text = group.stream().map(PdfLine::text).reduce(hyphenation::join).orElseThrow();
    Kind kind = isTitle(group, text) ? titleKind(group, text) : Kind.BODY;
    String runIn = kind == Kind.BODY ? runIn(group.getFirst(), text) : "";
    return new Block(kind, text, Optional.of(group.getFirst().page()), runIn);
  }

  private boolean isTitle(List<PdfLine> group, String text) {
    if (!styled) {
      return Titles.isTitle(text);
    }
    String wording = ParagraphNumber.strip(text);
    return group.stream().allMatch(PdfLine::emphasised)
        && Titles.isShort(wording)
        && !LIST_ITEM.matcher(wording).matches()
        && !SENTENCE.matcher(wording).matches();
  }

  private Kind titleKind(List<PdfLine> group, String text) {
    return group.getFirst().size() > bodySize + BIGGER ? Kind.SECTION : Titles.kind(text);
  }

  /// The bold words a paragraph starts with, if a colon or dash sets them off.
  private static String runIn(PdfLine first, String text) {
    String lead = ParagraphNumber.strip(first.lead());
    String behind = ParagraphNumber.strip(text);
    var matcher = LEAD.matcher(behind);
    boolean setOff =
        lead.length() > 3
            && matcher.lookingAt()
            && matcher.group(1).length() <= lead.length()
            && lead.length() <= matcher.end() + 1;
    return setOff && matcher.group(1).split(" ", -1).length <= LONGEST_LEAD ? matcher.group(1) : "";
  }
}
