package org.basir.ingest.pdf;

import java.util.Locale;
import java.util.regex.Pattern;

/// A stretch of a line set in one font.
///
/// @param font name as embedded; may start with a subset tag such as `ABCDEF+`
/// @param size in points
/// @param left in points from the left edge of the page
/// @param right in points from the left edge of the page
record Run(String font, float size, float left, float right, String text) {

  private static final Pattern BOLD = Pattern.compile("bold|black|heavy|demi");

  boolean isBold() {
    return BOLD.matcher(font.toLowerCase(Locale.ROOT)).find();
  }

  boolean isBlank() {
    return text.isBlank();
  }

  long letters() {
    return text.chars().filter(Character::isLetterOrDigit).count();
  }
}
