package org.basir.inference.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// A SHA-256 checksum, as 64 lower-case hexadecimal digits.
public record Sha256(@JsonValue String hex) {

  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Sha256 {
    if (!SHAPE.matcher(hex).matches()) {
      throw new IllegalArgumentException(
          "'" + hex + "' is no SHA-256: 64 lower-case hexadecimal digits are");
    }
  }

  public static Sha256 of(byte[] bytes) {
    return ofDigest(digest().digest(bytes));
  }

  public static Sha256 of(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return copy(in, OutputStream.nullOutputStream());
    }
  }

  /// Copies a stream to its end and returns the checksum of what went through.
  static Sha256 copy(InputStream in, OutputStream out) throws IOException {
    var digest = digest();
    new DigestInputStream(in, digest).transferTo(out);
    return ofDigest(digest.digest());
  }

  /// The first digits: enough to tell versions apart, short enough to read.
  public String brief() {
    return hex.substring(0, 12);
  }

  private static Sha256 ofDigest(byte[] digest) {
    return new Sha256(HexFormat.of().formatHex(digest));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
