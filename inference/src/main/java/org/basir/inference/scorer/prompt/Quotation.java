package org.basir.inference.scorer.prompt;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Texts that nobody vouches for, as a part of a prompt: one line each, without any sign that
/// prompts, chat templates and JSON are built of.
///
/// A quotation can neither end itself nor begin a role, a fence, a template's token or an answer:
/// those need line breaks or brackets, and it has none. Words are left as they are; that they don't
/// instruct is for the prompt to say and for the reading of the answer to see to.
final class Quotation {

  private static final String SIGNS = "<>[]{}|`#\\";
  private static final String HARMLESS = "()()()/' /";

  // control, format and private characters, line and paragraph separators
  private static final Pattern BLANK = Pattern.compile("[\\p{C}\\p{Z}\\s]+");

  private Quotation() {}

  /// A marked line of its own.
  ///
  /// @param most characters of it; what is longer ends with an ellipsis
  static String quoted(String text, int most) {
    return "> " + plain(text, most);
  }

  /// The text within a line of ours.
  static String plain(String text, int most) {
    // wide and composed forms of the signs first become the signs themselves
    var line = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .map(Quotation::harmless)
        .forEach(line::appendCodePoint);
    return shortened(BLANK.matcher(line).replaceAll(" ").strip(), most);
  }

  private static int harmless(int sign) {
    int known = SIGNS.indexOf(sign);
    return known < 0 ? sign : HARMLESS.charAt(known);
  }

  private static String shortened(String line, int most) {
    if (line.codePointCount(0, line.length()) <= most) {
      return line;
    }
    var kept = line.substring(0, line.offsetByCodePoints(0, most));
    int word = kept.lastIndexOf(' ');
    return (word > most / 2 ? kept.substring(0, word) : kept) + "...";
  }
}
