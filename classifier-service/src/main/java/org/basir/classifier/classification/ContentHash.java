package org.basir.classifier.classification;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// SHA-256 over everything a hand-over says, so that a repeated one can be told from a changed one
/// without keeping the request.
final class ContentHash {

  private final MessageDigest digest = sha256();

  private ContentHash() {}

  static String of(Submission submission) {
    var hash = new ContentHash();
    hash.add(submission.transcript());
    hash.add(submission.name());
    hash.add(submission.sha256());
    hash.add(submission.version());
    hash.add(submission.budget());
    submission.excerpts().stream()
        .sorted(Comparator.comparingInt(Excerpt::ordinal))
        .forEach(hash::add);
    return HexFormat.of().formatHex(hash.digest.digest());
  }

  private void add(Budget budget) {
    add(budget.key());
    add(budget.year());
    add(budget.kind());
    add(budget.date());
  }

  private void add(Excerpt excerpt) {
    add(excerpt.id());
    add(excerpt.ordinal());
    add(excerpt.part());
    add(excerpt.section());
    add(excerpt.heading());
    add(excerpt.paragraph());
    add(excerpt.page());
    add(excerpt.start());
    add(excerpt.end());
    add(excerpt.text());
    add(excerpt.sha256());
  }

  /// The length goes first: without it `("ab", "c")` and `("a", "bc")` would be the same.
  private void add(@Nullable Object value) {
    var bytes = value == null ? null : value.toString().getBytes(StandardCharsets.UTF_8);
    var length = bytes == null ? -1 : bytes.length;
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
    if (bytes != null) {
      digest.update(bytes);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
