package org.basir.inference.scorer.asking;

import java.nio.charset.StandardCharsets;
import org.basir.inference.model.Sha256;

/// A checksum of several texts, each with its length, so that none can pass for a part of another.
final class Fingerprint {

  private final StringBuilder all = new StringBuilder();

  Fingerprint add(Object part) {
    var text = part.toString();
    all.append(text.length()).append(':').append(text);
    return this;
  }

  Sha256 sum() {
    return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }
}
