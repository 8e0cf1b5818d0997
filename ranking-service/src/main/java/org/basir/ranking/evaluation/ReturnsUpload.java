package org.basir.ranking.evaluation;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.basir.metrics.format.SectorReturns;

/// A file of returns as it was sent.
final class ReturnsUpload {

  private final String name;
  private final byte[] content;

  ReturnsUpload(String name, byte[] content) {
    this.name = name;
    this.content = content.clone();
  }

  String name() {
    return name;
  }

  byte[] content() {
    return content.clone();
  }

  int size() {
    return content.length;
  }

  /// The returns of sectors with enough companies.
  ///
  /// @throws org.basir.metrics.input.MalformedInput naming the line
  /// @throws IllegalArgumentException naming the targets there are
  SectorReturns returns(String target) {
    var text = new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8);
    return SectorReturns.read(name, text, target).atLeast(SectorReturns.FEWEST_COMPANIES);
  }
}
