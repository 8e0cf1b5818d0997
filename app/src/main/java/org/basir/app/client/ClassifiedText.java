package org.basir.app.client;

import java.util.List;

/// The sectors of one text given by hand; none is a normal answer.
public record ClassifiedText(List<ScoredSector> sectors, boolean truncated) {

  /// The score of a sector; 0 where the text was not scored for it.
  public double score(int code) {
    return sectors.stream()
        .filter(sector -> sector.code() == code)
        .mapToDouble(ScoredSector::score)
        .findFirst()
        .orElse(0);
  }

  /// A sector and the probability that the text touches it.
  public record ScoredSector(int code, String slug, String name, double score) {}
}
