package org.basir.training.sums;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.basir.training.thinker.Marker;

/// The tokens of the task: printable characters and line breaks, one each, and a few words. Tokens
/// that announce what is left of a budget come last, as they do when they are added to a model.
public final class Vocabulary {

  /// Stands for characters that are not in the vocabulary.
  public static final String UNKNOWN = "<unk>";

  /// Ends an output.
  public static final String END = "<eos>";

  /// Opens thinking.
  public static final String OPEN = "<think>";

  /// Closes thinking.
  public static final String CLOSE = "</think>";

  private static final List<String> SPECIAL = List.of(UNKNOWN, END);

  private static final List<String> WORDS =
      List.of(
          OPEN,
          CLOSE,
          "brief",
          "careful",
          "check",
          "budget ",
          " in 8 parts",
          " (aim for at most ",
          " tokens)");

  private final Map<String, Integer> ids = new LinkedHashMap<>();
  private final Pattern token;

  public Vocabulary() {
    SPECIAL.forEach(this::add);
    WORDS.forEach(this::add);
    add("\n");
    IntStream.rangeClosed(' ', '~').mapToObj(Character::toString).forEach(this::add);
    Marker.all().stream().map(Marker::text).forEach(this::add);
    var whole = whole().stream().map(Pattern::quote).collect(Collectors.joining("|"));
    this.token = Pattern.compile(whole + "|.", Pattern.DOTALL);
  }

  private void add(String token) {
    ids.put(token, ids.size());
  }

  public int size() {
    return ids.size();
  }

  /// The number of a token.
  ///
  /// @throws IllegalArgumentException if there is no such token
  public int id(String token) {
    var id = ids.get(token);
    if (id == null) {
      throw new IllegalArgumentException("there is no token '" + token + "'");
    }
    return id;
  }

  /// All tokens in the order of their numbers.
  public List<String> tokens() {
    return List.copyOf(ids.keySet());
  }

  /// The tokens of a text.
  ///
  /// @throws IllegalArgumentException if it has a character that is none
  public List<String> split(String text) {
    var tokens = token.matcher(text).results().map(MatchResult::group).toList();
    tokens.forEach(this::id);
    return tokens;
  }

  /// Those that texts are searched for before they are split into characters.
  List<String> whole() {
    var whole = new ArrayList<>(SPECIAL);
    whole.addAll(WORDS);
    Marker.all().stream().map(Marker::text).forEach(whole::add);
    return whole;
  }

  boolean isSpecial(String token) {
    return SPECIAL.contains(token);
  }
}
