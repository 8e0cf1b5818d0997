package org.basir.ingest.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.basir.ingest.text.Hyphenation;
import org.basir.ingest.text.ParagraphNumber;
import org.basir.ingest.text.Titles;

/// Groups the lines of a text file to paragraphs and titles.
///
/// A blank line always parts. In a hard-wrapped text so do a new number, a list mark, a title's own
/// line and a short line that ends a sentence; in any other text every line end parts.
final class Paragraphing {

  private static final int WIDEST_WRAP = 100;
  private static final double SHORT = 0.75;
  private static final int LONGEST_TITLE = 400;
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)(page )?\\d{1,4}( of \\d+)?|[-–—] ?\\d{1,4} ?[-–—]|[(\\[]\\d{1,4}[)\\]]");
  private static final Pattern CONTENTS_ENTRY = Pattern.compile(".*[.…_]{4,}\\s*[\\divxl]+");
  private static final Pattern LIST_MARK =
      Pattern.compile("([•»*·–—-]|\\(?[a-z]\\)|\\(?[ivx]{1,5}[.)])\\s.*");
  private static final Pattern SENTENCE_END = Pattern.compile(".*([.;:!?—][\"'’”)]*|; (and|or))");

  private final List<String> blocks = new ArrayList<>();
  private final int width;
  private final Hyphenation hyphenation;
  private final StringBuilder open = new StringBuilder();
  private String last = "";

  private Paragraphing(List<String> lines) {
    this.width = width(lines);
    this.hyphenation = new Hyphenation(lines);
    lines.forEach(this::add);
    close();
  }

  static List<String> of(List<String> lines) {
    return new Paragraphing(lines).blocks;
  }

  /// Where the text is wrapped; 0 if it is not: a wrapped text has no long lines to speak of.
  private static int width(List<String> lines) {
    List<Integer> lengths = lines.stream().map(String::length).filter(n -> n > 0).sorted().toList();
    int nearLongest = lengths.isEmpty() ? 0 : lengths.get((lengths.size() - 1) * 49 / 50);
    return nearLongest <= WIDEST_WRAP ? nearLongest : 0;
  }

  private void add(String line) {
    if (line.isEmpty()) {
      close();
    } else if (!isPageNumber(line) && !CONTENTS_ENTRY.matcher(line).matches()) {
      if (parts(line)) {
        close();
      }
      if (open.isEmpty()) {
        open.append(line);
      } else {
        hyphenation.join(open, line);
      }
      last = line;
    }
  }

  /// Between blocks only: a wrapped sentence may have a year on a line of its own.
  private boolean isPageNumber(String line) {
    return open.isEmpty() && PAGE_NUMBER.matcher(line).matches();
  }

  private boolean parts(String line) {
    if (width == 0 || open.isEmpty()) {
      return true;
    }
    boolean lastShort = last.length() < SHORT * width;
    boolean lastEnds = SENTENCE_END.matcher(last).matches();
    return (lastShort && (lastEnds || opensWithTitle()))
        || (lastEnds && (starts(line) || (line.length() < SHORT * width && Titles.isTitle(line))));
  }

  private boolean opensWithTitle() {
    return open.length() <= LONGEST_TITLE && Titles.isTitle(open.toString());
  }

  private static boolean starts(String line) {
    return ParagraphNumber.of(line).isPresent() || LIST_MARK.matcher(line).matches();
  }

  private void close() {
    if (!open.isEmpty()) {
      blocks.add(open.toString());
    }
    open.setLength(0);
  }
}
