package org.basir.ingest.transcript;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// The id of a transcript: the same bytes have the same id, wherever and whenever received.
public record TranscriptId(@JsonValue UUID value) {

  private static final long VERSION_8 = 0x8000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  /// A version 8 UUID of the first 128 bits of the digest.
  public static TranscriptId of(Sha256 digest) {
    var high = Long.parseUnsignedLong(digest.value(), 0, 16, 16);
    var low = Long.parseUnsignedLong(digest.value(), 16, 32, 16);
    return new TranscriptId(
        new UUID((high & ~0xF000L) | VERSION_8, (low & ~0xC000_0000_0000_0000L) | VARIANT));
  }

  /// Reads the id as it is written in addresses and task keys.
  ///
  /// @throws IllegalArgumentException if it is no UUID
  @JsonCreator
  public static TranscriptId of(String text) {
    return new TranscriptId(UUID.fromString(text));
  }

  /// The id of an excerpt of this transcript: `3f2a9c1e:12.1`.
  String excerpt(String locator) {
    return value.toString().substring(0, 8) + ":" + locator;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
