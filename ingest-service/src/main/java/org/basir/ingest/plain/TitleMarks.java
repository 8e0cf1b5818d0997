package org.basir.ingest.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.basir.ingest.text.Block;
import org.basir.ingest.text.Block.Kind;
import org.basir.ingest.text.Titles;

/// Tells which blocks of a text without any layout are titles.
///
/// What follows an open sentence or a colon is not one, and four or more in a row are a verse or a
/// table rather than titles.
final class TitleMarks {

  private static final int VERSE = 4;
  private static final Pattern FINISHED = Pattern.compile("(?s).*[.!?;\\]][\"'’”)\\]*]*");

  private static final Pattern BULLET = Pattern.compile("[•»*·].*");

  private TitleMarks() {}

  static List<Block> mark(List<String> texts) {
    List<Block> blocks = new ArrayList<>();
    boolean mayFollow = true;
    for (String text : texts) {
      boolean title = mayFollow && (Titles.isTitle(text) || Titles.isNumberedTitle(text));
      blocks.add(Block.of(title ? Titles.kind(text) : Kind.BODY, text));
      mayFollow = title || FINISHED.matcher(text).matches() || BULLET.matcher(text).matches();
    }
    return withoutVerses(blocks);
  }

  private static List<Block> withoutVerses(List<Block> blocks) {
    List<Block> result = new ArrayList<>(blocks);
    int run = 0;
    for (int i = 0; i <= blocks.size(); i++) {
      if (i < blocks.size() && blocks.get(i).kind() == Kind.HEADING) {
        run++;
        continue;
      }
      if (run >= VERSE || i == blocks.size()) {
        result.subList(i - run, i).replaceAll(block -> block.as(Kind.BODY));
      }
      run = 0;
    }
    return result;
  }
}
