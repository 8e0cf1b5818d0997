package org.basir.ingest.excerpt;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.text.CharacterIterator;
import java.text.StringCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds where sentences start, not taken in by the abbreviations of Indian budgets.
public final class Sentences {

  private static final List<String> ABBREVIATIONS =
      List.of(
          "Rs.", "Re.", "No.", "Nos.", "Smt.", "Shri.", "Sh.", "Cr.", "Hon.", "Dr.", "Mr.", "Mrs.",
          "Ms.", "Prof.", "St.", "Art.", "Sec.", "Sl.", "Sr.", "viz.", "etc.", "cf.", "vs.", "v.",
          "p.a.", "Govt.", "Ltd.", "Co.", "Fig.", "Para.", "para.", "Vol.", "approx.", "sq.", "A.",
          "B.", "C.", "D.", "E.", "F.", "G.", "H.", "J.", "K.", "L.", "M.", "N.", "P.", "Q.", "R.",
          "S.", "T.", "U.", "V.", "W.", "Y.", "Z.");

  /// Abbreviations with a full stop inside, which the builder does not hold back.
  private static final Pattern DOTTED =
      Pattern.compile("\\b(i\\.e|e\\.g|p\\.a|a\\.m|p\\.m)\\.\\s*$");

  private static final FilteredBreakIteratorBuilder BUILDER = builder();

  private Sentences() {}

  /// The sentences of a text, in order, without surrounding blanks.
  public static List<String> of(String text) {
    var starts = starts(text);
    var sentences = new ArrayList<String>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
      var sentence = text.substring(starts.get(i), end).strip();
      if (!sentence.isEmpty()) {
        sentences.add(sentence);
      }
    }
    return sentences;
  }

  /// The offsets at which the sentences of a text start, the first being 0.
  static List<Integer> starts(String text) {
    BreakIterator iterator =
        BUILDER.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ENGLISH));
    CharacterIterator characters = new StringCharacterIterator(text);
    iterator.setText(characters);
    List<Integer> starts = new ArrayList<>();
    for (int at = iterator.first(); at != BreakIterator.DONE; at = iterator.next()) {
      if (at < text.length() && !DOTTED.matcher(text.substring(Math.max(0, at - 8), at)).find()) {
        starts.add(at);
      }
    }
    return starts;
  }

  private static FilteredBreakIteratorBuilder builder() {
    FilteredBreakIteratorBuilder builder = FilteredBreakIteratorBuilder.getEmptyInstance();
    ABBREVIATIONS.forEach(builder::suppressBreakAfter);
    return builder;
  }
}
