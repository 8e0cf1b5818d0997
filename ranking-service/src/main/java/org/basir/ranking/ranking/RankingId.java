package org.basir.ranking.ranking;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/// A transcript as one model of the classifier saw it.
@Embeddable
public record RankingId(UUID transcript, String model) {

  public RankingId {
    if (model.isBlank()) {
      throw new IllegalArgumentException("A ranking needs the model that classified");
    }
  }

  static RankingId parse(String key) {
    var slash = key.indexOf('/');
    return new RankingId(UUID.fromString(key.substring(0, slash)), key.substring(slash + 1));
  }

  @Override
  public String toString() {
    return transcript + "/" + model;
  }
}
