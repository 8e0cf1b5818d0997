package org.basir.ingest.text;

import java.util.List;
import java.util.regex.Pattern;

/// Tells titles from paragraphs by their wording alone.
public final class Titles {

  private static final int LONGEST = 14;
  private static final int LONGEST_NUMBERED = 10;
  private static final Pattern LIST_ITEM =
      Pattern.compile("([•»*·-]|[–—]|\\(?[a-z]{1,5}\\)|[ivx]+\\.)\\s?.*");
  private static final Pattern OPEN_END =
      Pattern.compile(".*([.;,!?—–-]|\\b(and|or|of|the|to|for|in|on|with|by))[\"'’”)]*");
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "[(\\[].*[)\\]]|I \\p{Ll}.*|.*\\b(are|is|include|propose|following( \\p{L}+)*|follows):|.*\\bI propose\\b.*"
              + "|.{0,12}\\bSpeaker(,? Sir)?");
  private static final Pattern START = Pattern.compile("[\"'“‘(]?[\\p{Lu}0-9].*");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private Titles() {}

  /// Whether a block reads like a title: short, unnumbered, no list item, not a sentence.
  public static boolean isTitle(String text) {
    return isShort(text)
        && ParagraphNumber.of(text).isEmpty()
        && !LIST_ITEM.matcher(text).matches()
        && !OPEN_END.matcher(text).matches()
        && !NO_TITLE.matcher(text).matches()
        && START.matcher(text).matches()
        && LETTER.matcher(text).find();
  }

  /// Whether a paragraph ends in such a way that a list or a rest of it must follow, not a title.
  public static boolean leavesOpen(Block block) {
    return block.kind() == Block.Kind.BODY && block.text().matches(".*([:;,]|\\b(and|or|of|the))");
  }

  /// Whether a numbered text reads like a title, as in `119. Start-ups`.
  public static boolean isNumberedTitle(String text) {
    String wording = ParagraphNumber.strip(text);
    return ParagraphNumber.of(text).isPresent()
        && wording.split(" ", -1).length < LONGEST_NUMBERED
        && isTitle(wording);
  }

  /// Whether a text is no longer than a title may be: 14 words.
  public static boolean isShort(String text) {
    return text.split(" ", LONGEST + 1).length <= LONGEST;
  }

  /// The title with blanks between single letters closed up: `Te x t i l e s` is `Textiles`.
  public static String closeUp(String title) {
    List<String> words = List.of(title.split(" ", -1));
    long tiny = words.stream().filter(word -> word.length() <= 2).count();
    return words.size() > 3 && tiny > 0.6 * words.size() ? String.join("", words) : title;
  }

  /// Sections are in capitals, headings are not.
  public static Block.Kind kind(String title) {
    boolean capitals =
        title.chars().filter(Character::isLetter).count() > 1
            && title.chars().noneMatch(Character::isLowerCase);
    return capitals ? Block.Kind.SECTION : Block.Kind.HEADING;
  }
}
