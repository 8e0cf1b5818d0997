package org.basir.ingest.download;

import java.util.Optional;

/// What an address answered.
public final class Download {

  private final String name;
  private final Optional<String> mediaType;
  private final byte[] bytes;

  Download(String name, Optional<String> mediaType, byte[] bytes) {
    this.name = name;
    this.mediaType = mediaType;
    this.bytes = bytes;
  }

  /// The path of the address, redirects followed; may be empty.
  public String name() {
    return name;
  }

  /// As the address declares it, with or without parameters.
  public Optional<String> mediaType() {
    return mediaType;
  }

  /// The body, at most 20 MiB. Not a copy.
  public byte[] bytes() {
    return bytes;
  }
}
