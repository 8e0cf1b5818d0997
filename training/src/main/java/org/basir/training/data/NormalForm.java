package org.basir.training.data;

import java.text.Normalizer;

/// What counts of a text when it is recognised: its letters and digits, so that the same paragraph
/// taken from a PDF and from a web page is the same.
///
/// Version 1: Unicode NFKC; then of each code point that is a letter (category L) or a decimal
/// digit (Nd) the simple lower-case mapping; everything else is left out.
final class NormalForm {

  static final int VERSION = 1;

  private NormalForm() {}

  static String of(String text) {
    var kept = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
