package org.basir.ingest.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Joins lines, undoing the hyphen at a line's end where it only broke a word.
///
/// Whether it did is asked of the document itself: `govern-` and `ment` become one word if the
/// document has `government`, if words end like that, or if neither half is a word of it; `macro-`
/// and `economic` keep their hyphen.
public final class Hyphenation {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(-[\\p{L}\\p{N}]+)*");
  private static final Pattern HEAD = Pattern.compile("^\\p{L}+");
  private static final Pattern TAIL = Pattern.compile("(\\p{L}+)-$");

  /// What has more letters is no word that a line end breaks.
  private static final int LONGEST_WORD = 100;

  private static final Set<String> PREFIXES =
      Set.of(
          "non", "pre", "semi", "anti", "macro", "micro", "multi", "inter", "intra", "self", "agri",
          "bio", "eco", "e", "post", "sub", "ultra", "socio", "under", "co", "long", "well", "ex");

  private static final Pattern SUFFIX =
      Pattern.compile(
          "[mt]ents?|[cst]ions?|ings?|ed|ers?|ly|ness|[ai]ble|[ai]ty|als?|[ae]nce|i[sz]e[ds]?");

  private final Set<String> words = new HashSet<>();

  /// Learns the words of a document from its lines; halves of words at line ends are no words.
  public Hyphenation(Iterable<String> lines) {
    boolean broken = false;
    for (String line : lines) {
      learn(line, broken);
      broken = line.endsWith("-");
    }
  }

  private void learn(String line, boolean startsBroken) {
    WORD.matcher(line)
        .results()
        .filter(word -> !(startsBroken && word.start() == 0))
        .filter(word -> !(line.endsWith("-") && word.end() == line.length() - 1))
        .forEach(word -> words.add(word.group().toLowerCase(Locale.ROOT)));
  }

  /// The two lines as one.
  public String join(String line, String next) {
    var lines = new StringBuilder(line);
    join(lines, next);
    return lines.toString();
  }

  /// Adds a line to those before it, however many they are.
  public void join(StringBuilder lines, String next) {
    String end = lines.substring(Math.max(0, lines.length() - LONGEST_WORD));
    if (!end.endsWith("-") || end.endsWith(" -")) {
      lines.append(' ').append(next);
      return;
    }
    var tail = TAIL.matcher(end);
    var head = HEAD.matcher(next);
    if (tail.find() && head.find() && isBroken(tail.group(1), head.group())) {
      lines.setLength(lines.length() - 1);
    }
    lines.append(next);
  }

  private boolean isBroken(String tail, String head) {
    String left = tail.toLowerCase(Locale.ROOT);
    String right = head.toLowerCase(Locale.ROOT);
    if (!head.equals(right) || words.contains(left + "-" + right)) {
      return false;
    }
    boolean compound = PREFIXES.contains(left) || words.contains(left) || words.contains(right);
    return words.contains(left + right) || SUFFIX.matcher(right).matches() || !compound;
  }
}
