package org.basir.metrics.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.regex.Pattern;

/// TREC lines, whatever their ranks say: like the TREC tools we go by the score.
record TrecRuns(RunBuilder builder) {

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int WORDS = 6;

  void read(BufferedReader reader) throws IOException {
    long number = 1;
    for (var line = reader.readLine();
        line != null && !builder.isFull();
        line = reader.readLine()) {
      if (!line.isBlank()) {
        read("/lines/" + number, BLANKS.split(line.strip()));
      }
      number++;
    }
  }

  private void read(String pointer, String[] words) {
    if (words.length != WORDS) {
      builder.refuse(pointer, "%d words, expected %d".formatted(words.length, WORDS));
      return;
    }
    try {
      builder.add(pointer, Tag.parse(words[5]), words[0], words[2], number(words[4]));
    } catch (IllegalArgumentException wrong) {
      builder.refuse(pointer, String.valueOf(wrong.getMessage()));
    }
  }

  private static double number(String word) {
    try {
      return Double.parseDouble(word);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          "the score is '" + word + "', expected a finite number", notANumber);
    }
  }
}
