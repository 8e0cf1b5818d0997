package org.basir.ingest.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Finds the title page before a speech, which names year, speaker and date but is no title of its
/// paragraphs.
final class FrontMatter {

  private static final int FARTHEST = 25;
  private static final Pattern COVER =
      Pattern.compile(
          "(?i)government of india|.*\\bbudget,?\\s+(for\\s+)?(19|20)\\d\\d.*|speech(\\s+of)?|of"
              + "|.*\\bminister of finance|.*\\bfinance minister|\\p{L}+ \\d{1,2},? \\d{4}"
              + "|\\d{1,2}(st|nd|rd|th)?,? \\p{L}+,? \\d{4}");

  private FrontMatter() {}

  /// The blocks with everything up to the last line of the title page marked as front matter.
  static List<Block> mark(List<Block> blocks) {
    int last = lastCoverLine(blocks);
    return IntStream.range(0, blocks.size())
        .mapToObj(i -> i <= last ? blocks.get(i).as(Block.Kind.FRONT) : blocks.get(i))
        .toList();
  }

  private static int lastCoverLine(List<Block> blocks) {
    return IntStream.range(0, Math.min(FARTHEST, blocks.size()))
        .takeWhile(i -> Titles.isShort(blocks.get(i).text()))
        .filter(i -> isCoverLine(blocks.get(i).text()))
        .reduce(-1, (before, i) -> i);
  }

  private static boolean isCoverLine(String text) {
    return !text.endsWith(".") && COVER.matcher(text).matches();
  }
}
