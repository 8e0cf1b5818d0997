package org.basir.ingest.text;

import java.util.Optional;
import java.util.regex.Pattern;

/// The number at the start of a paragraph: `12. The House ...`.
public final class ParagraphNumber {

  private static final Pattern NUMBER =
      Pattern.compile("([1-9][0-9]{0,2})\\s?\\.(\\s+(?=\\S)|(?=[\\p{Lu}“‘\"'(]))");

  private ParagraphNumber() {}

  /// The number a text starts with, as printed but without its full stop.
  public static Optional<String> of(String text) {
    var matcher = NUMBER.matcher(text);
    return matcher.lookingAt() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /// The text behind its number; all of it where there is none.
  public static String strip(String text) {
    var matcher = NUMBER.matcher(text);
    return matcher.lookingAt() ? text.substring(matcher.end()) : text;
  }
}
