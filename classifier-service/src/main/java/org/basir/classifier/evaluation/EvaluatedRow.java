package org.basir.classifier.evaluation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basir.metrics.taxonomy.SectorCode;
import org.jspecify.annotations.Nullable;

/// What one system says about one row.
@Entity
@Table(name = "evaluation_row")
class EvaluatedRow {

  @Embeddable
  record Key(UUID evaluation, String system, int position) implements Serializable {}

  @EmbeddedId private Key key;
  private int[] sectors;
  private float @Nullable [] scores;

  EvaluatedRow(Key key, Answer answer) {
    this.key = key;
    this.sectors = answer.sectors().stream().mapToInt(SectorCode::value).sorted().toArray();
    this.scores = answer.scores().length == 0 ? null : answer.scores();
  }

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected EvaluatedRow() {}

  String system() {
    return key.system();
  }

  Answer answer() {
    var codes = Arrays.stream(sectors).mapToObj(SectorCode::new).collect(Collectors.toSet());
    return new Answer(Set.copyOf(codes), scores == null ? new float[0] : scores);
  }
}
