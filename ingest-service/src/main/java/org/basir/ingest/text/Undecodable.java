package org.basir.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Recognises text set in a font with a private encoding, as older Hindi fonts have: its letters
/// arrive as accented Latin ones (`ºÉÖxÉÉ`).
public final class Undecodable {

  private static final double SHARE = 0.25;
  private static final int FEWEST = 3;

  private Undecodable() {}

  /// Whether a text has many times the accents that any language in Latin script has.
  public static boolean is(String text) {
    long odd = text.chars().filter(Undecodable::isAccented).count();
    long all = text.chars().filter(c -> !Character.isWhitespace(c)).count();
    return odd >= FEWEST && odd >= SHARE * all;
  }

  /// A line without what lies between its first and last undecodable word, if it has any such words
  /// but one in passing; empty where nothing else is left.
  public static String cutFrom(String line) {
    List<String> words = List.of(line.split(" ", -1));
    int[] odd = IntStream.range(0, words.size()).filter(i -> isOdd(words.get(i))).toArray();
    if (odd.length == 0 || (odd.length == 1 && words.size() > 1)) {
      return line;
    }
    var kept = new ArrayList<>(words);
    kept.subList(odd[0], odd[odd.length - 1] + 1).clear();
    return String.join(" ", kept);
  }

  private static boolean isOdd(String word) {
    long odd = word.chars().filter(Undecodable::isAccented).count();
    return odd > 0 && 3 * odd >= word.length();
  }

  private static boolean isAccented(int c) {
    return (c >= 0xA1 && c <= 0x17F && !Character.isDigit(c)) || c == 0xFFFD;
  }
}
