package org.basir.app.client;

import java.util.List;

/// The sectors of one text given by hand; none is a normal answer.
public record ClassifiedText(List<ScoredSector> sectors, boolean truncated) {

  /// A sector and the probability that the text touches it.
  public record ScoredSector(int code, String slug, String name, double score) {}
}
