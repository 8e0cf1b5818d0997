package org.basir.metrics.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.basir.metrics.input.MalformedInput;

/// Lines of words between blanks, always as many.
record TrecLines(String source, int words) {

  <T> List<T> read(Reader reader, Function<List<String>, T> parser) {
    try (var lines = new BufferedReader(reader)) {
      return parsed(lines.readAllLines(), parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> List<T> parsed(List<String> lines, Function<List<String>, T> parser) {
    var parsed = new ArrayList<T>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        parsed.add(parsed(i + 1, List.of(lines.get(i).strip().split("\\s+")), parser));
      }
    }
    return parsed;
  }

  private <T> T parsed(int line, List<String> found, Function<List<String>, T> parser) {
    if (found.size() != words) {
      throw new MalformedInput(source, line, found.size() + " words, expected " + words);
    }
    try {
      return parser.apply(found);
    } catch (IllegalArgumentException e) {
      throw new MalformedInput(source, line, String.valueOf(e.getMessage()));
    }
  }

  static int integer(String what, String word) {
    try {
      return Integer.parseInt(word);
    } catch (NumberFormatException _) {
      throw new IllegalArgumentException(what + " is '" + word + "', expected a whole number");
    }
  }

  static double number(String what, String word) {
    try {
      return Double.parseDouble(word);
    } catch (NumberFormatException _) {
      throw new IllegalArgumentException(what + " is '" + word + "', expected a number");
    }
  }

  static void requireWords(String... words) {
    for (var word : words) {
      if (word.isEmpty() || word.chars().anyMatch(Character::isWhitespace)) {
        throw new IllegalArgumentException("A TREC name has no blanks: '" + word + "'");
      }
    }
  }

  static void requireNew(Set<List<String>> seen, String budget, String sector) {
    if (!seen.add(List.of(budget, sector))) {
      throw new IllegalArgumentException("Sector " + sector + " comes twice in budget " + budget);
    }
  }
}
