package org.basir.ingest.excerpt;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts a long paragraph at sentence starts.
///
/// Up to 220 words it stays whole. Otherwise sentences are gathered as long as they make no more
/// than 180 words together; a rest of fewer than 40 words stays with the piece before it. A
/// sentence that alone is longer than 220 words is cut behind a semicolon, colon or comma, or else
/// between words.
final class Pieces {

  /// Half-open range of characters.
  record Piece(int start, int end) {}

  private static final int WHOLE = 220;
  private static final int FULL = 180;
  private static final int REST = 40;
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern CLAUSE_END = Pattern.compile(".*[;:,]");

  private Pieces() {}

  static List<Piece> of(String text) {
    return words(text) <= WHOLE ? List.of(new Piece(0, text.length())) : gather(text, units(text));
  }

  private static List<Piece> gather(String text, List<Piece> units) {
    List<Piece> pieces = new ArrayList<>();
    for (Piece unit : units) {
      if (pieces.isEmpty() || words(text, pieces.getLast().start(), unit.end()) > FULL) {
        pieces.add(unit);
      } else {
        extendLast(pieces, unit.end());
      }
    }
    Piece rest = pieces.getLast();
    if (pieces.size() > 1 && words(text, rest.start(), rest.end()) < REST) {
      pieces.removeLast();
      extendLast(pieces, rest.end());
    }
    return pieces;
  }

  private static void extendLast(List<Piece> pieces, int end) {
    pieces.add(new Piece(pieces.removeLast().start(), end));
  }

  private static List<Piece> units(String text) {
    List<Piece> units = new ArrayList<>();
    List<Integer> starts = Sentences.starts(text);
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
      addSentence(text, starts.get(i), end, units);
    }
    return units;
  }

  private static void addSentence(String text, int start, int end, List<Piece> units) {
    if (words(text, start, end) <= WHOLE) {
      units.add(new Piece(start, end));
      return;
    }
    int from = start;
    int count = 0;
    var matcher = WORD.matcher(text).region(start, end);
    while (matcher.find()) {
      count++;
      boolean clause = count > REST && CLAUSE_END.matcher(matcher.group()).matches();
      if (clause || count == FULL) {
        units.add(new Piece(from, matcher.end()));
        from = matcher.end();
        count = 0;
      }
    }
    if (count > 0) {
      units.add(new Piece(from, end));
    }
  }

  static int words(String text) {
    return words(text, 0, text.length());
  }

  private static int words(String text, int start, int end) {
    var matcher = WORD.matcher(text).region(start, end);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }
}
