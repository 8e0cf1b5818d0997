package org.basir.classifier.classification;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// What one model version says about one excerpt. No selected sector is an answer like any other.
@Entity
public class Prediction {

  /// Transcript, model version and the excerpt's ordinal.
  @Embeddable
  public record Key(UUID transcript, String model, int ordinal) implements Serializable {}

  private static final Comparator<SectorScore> BEST_FIRST =
      Comparator.comparingDouble(SectorScore::score).reversed().thenComparingInt(SectorScore::code);

  @EmbeddedId private Key key;
  private boolean truncated;

  @ElementCollection
  @CollectionTable(
      name = "predicted_sector",
      joinColumns = {
        @JoinColumn(name = "transcript", referencedColumnName = "transcript"),
        @JoinColumn(name = "model", referencedColumnName = "model"),
        @JoinColumn(name = "ordinal", referencedColumnName = "ordinal")
      })
  private List<SectorScore> sectors = new ArrayList<>();

  Prediction(RunId run, int ordinal, List<SectorScore> sectors, boolean truncated) {
    this.key = new Key(run.transcript(), run.model(), ordinal);
    this.sectors.addAll(sectors);
    this.truncated = truncated;
  }

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected Prediction() {}

  public int ordinal() {
    return key.ordinal();
  }

  /// Whether the excerpt was longer than the model reads.
  public boolean truncated() {
    return truncated;
  }

  /// The scores kept, best first.
  public List<SectorScore> sectors() {
    return sectors.stream().sorted(BEST_FIRST).toList();
  }
}
