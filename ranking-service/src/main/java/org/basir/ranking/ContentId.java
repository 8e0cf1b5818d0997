package org.basir.ranking;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// Identifiers made of content: the same bytes have the same identifier, whoever asks and when.
public final class ContentId {

  private ContentId() {}

  /// The first half of the SHA-256 of these parts one behind the other.
  public static UUID of(byte[]... parts) {
    var digest = sha256();
    for (var part : parts) {
      digest.update(part);
    }
    var bytes = ByteBuffer.wrap(digest.digest());
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }
}
