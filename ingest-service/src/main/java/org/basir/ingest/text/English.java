package org.basir.ingest.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.basir.ingest.text.ExtractionOutcome.Refused;

/// Refuses texts that are not English: the models read nothing else.
///
/// Another script shows in its letters, another language in Latin script in its most frequent small
/// words. A text too short to tell passes.
public final class English {

  private static final int SAMPLE = 100_000;
  private static final int FEWEST_WORDS = 20;
  private static final double LATIN_SHARE = 0.6;
  private static final double SMALL_WORDS_SHARE = 0.12;
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Set<String> ENGLISH =
      words("the of and to in for is a that be will this on by with has have are from we our it");
  private static final Map<String, Set<String>> OTHERS =
      Map.of(
          "French", words("le la les de des du et en un une pour est que dans qui sur au par nous"),
          "German", words("der die das und in den von zu mit ist für auf im des ein eine wir dem"),
          "Spanish", words("el la los las de del y en un una para que por con se es su al como"),
          "Portuguese", words("o a os as de da do e em um uma para que por com se no na ao dos"),
          "Italian", words("il la le di del della e in un una per che con si è dei al da nel non"),
          "Hindi in Latin letters", words("ke ki ka hai mein se ko aur yeh hum ne par bhi liye"));

  private English() {}

  /// The refusal of a text in another language; empty for English.
  public static Optional<Refused> refusal(String text) {
    String sample = text.substring(0, Math.min(SAMPLE, text.length()));
    return foreignScript(sample).or(() -> foreignLanguage(sample)).map(English::refused);
  }

  private static Optional<String> foreignScript(String text) {
    Map<Character.UnicodeScript, Long> scripts =
        text.codePoints()
            .filter(Character::isLetter)
            .mapToObj(Character.UnicodeScript::of)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    long letters = scripts.values().stream().mapToLong(Long::longValue).sum();
    long latin = scripts.getOrDefault(Character.UnicodeScript.LATIN, 0L);
    return scripts.entrySet().stream()
        .filter(script -> latin < LATIN_SHARE * letters)
        .filter(script -> script.getKey() != Character.UnicodeScript.LATIN)
        .max(Map.Entry.comparingByValue())
        .map(most -> inScript(most.getKey(), 100 * most.getValue() / letters));
  }

  private static String inScript(Character.UnicodeScript script, long percent) {
    String name = script.name().charAt(0) + script.name().substring(1).toLowerCase(Locale.ROOT);
    return "%d %% of its letters are %s".formatted(percent, name.replace('_', ' '));
  }

  private static Optional<String> foreignLanguage(String text) {
    List<String> words =
        NO_LETTERS
            .splitAsStream(text.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .toList();
    if (words.size() < FEWEST_WORDS || share(words, ENGLISH) >= SMALL_WORDS_SHARE) {
      return Optional.empty();
    }
    return OTHERS.entrySet().stream()
        .max(Comparator.comparingDouble(other -> share(words, other.getValue())))
        .filter(other -> share(words, other.getValue()) > share(words, ENGLISH))
        .map(other -> "its words look like " + other.getKey())
        .or(() -> Optional.of("it has hardly any of the small words of English"));
  }

  private static double share(List<String> words, Set<String> small) {
    return (double) words.stream().filter(small::contains).count() / words.size();
  }

  private static Refused refused(String found) {
    return new Refused(
        "not-english", "The text is not English", "Only English is read, but " + found);
  }

  private static Set<String> words(String words) {
    return Arrays.stream(words.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
  }
}
