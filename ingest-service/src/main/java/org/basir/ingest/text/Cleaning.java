package org.basir.ingest.text;

import java.util.regex.Pattern;

/// Makes raw text safe to store and compare: no control characters, no halves of surrogate pairs.
public final class Cleaning {

  private static final Pattern WHITE =
      Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000]+");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\u00AD\\u200B\\u200E\\u200F\\u2060\\uFEFF&&[^\\t\\n]]|\\p{Cs}");

  private Cleaning() {}

  /// Removes what no reader sees; line feeds and tabs stay, other line ends become line feeds.
  public static String visible(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n');
    return INVISIBLE.matcher(lines.replace('\u2028', '\n').replace('\u2029', '\n')).replaceAll("");
  }

  /// The text on one line with single blanks, trimmed.
  public static String oneLine(String text) {
    return WHITE.matcher(text).replaceAll(" ").strip();
  }
}
