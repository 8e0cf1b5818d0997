package org.basir.training.data;

import java.nio.charset.StandardCharsets;
import org.basir.metrics.report.Sha256;

/// By what a text is recognised that is not at hand.
///
/// @param sha256 of the normal form in UTF-8
/// @param length of the normal form in UTF-16 units
/// @param head tells where to look: the first eight digits of the SHA-256 of the normal form's
///   first 32 units
record Fingerprint(String sha256, int length, String head) {

  static final int HEAD = 32;

  private static final int HEAD_DIGITS = 8;

  Fingerprint {
    new Sha256(sha256);
    if (length < HEAD || !head.matches("[0-9a-f]{8}")) {
      throw new IllegalArgumentException(
          "length %d must be %d or more, head '%s' eight digits".formatted(length, HEAD, head));
    }
  }

  /// The fingerprint of a text.
  ///
  /// @throws IllegalArgumentException if it has too few letters and digits
  static Fingerprint of(String text) {
    var normal = NormalForm.of(text);
    if (normal.length() < HEAD) {
      throw new IllegalArgumentException(
          "'%s' has fewer than %d letters and digits".formatted(text, HEAD));
    }
    return new Fingerprint(sha256(normal), normal.length(), head(normal, 0));
  }

  /// Of a normal form from a place on, which must have enough units.
  static String head(CharSequence normal, int start) {
    var head = normal.subSequence(start, start + HEAD).toString();
    return sha256(head).substring(0, HEAD_DIGITS);
  }

  boolean matches(CharSequence normal, int start) {
    int end = start + length;
    return end <= normal.length()
        && sha256(normal.subSequence(start, end).toString()).equals(sha256);
  }

  private static String sha256(String normal) {
    return Sha256.of(normal.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
