package org.basir.classifier.evaluation;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.basir.metrics.format.LabelledExcerpt;
import org.springframework.stereotype.Component;

/// Stores what the competitors say about a chunk of rows, in the transaction of the chunk.
@Component
class RowWriting {

  private final EntityManager entities;
  private final EvaluationProgress progress;

  RowWriting(EntityManager entities, EvaluationProgress progress) {
    this.entities = entities;
    this.progress = progress;
  }

  void write(
      EvaluationId id,
      List<Competitor> competitors,
      List<LabelledExcerpt> rows,
      List<Integer> positions) {
    var chunk = positions.stream().map(rows::get).toList();
    for (var competitor : competitors) {
      var answers = competitor.answer(chunk);
      for (int i = 0; i < answers.size(); i++) {
        var key = new EvaluatedRow.Key(id.value(), competitor.key(), positions.get(i));
        entities.persist(new EvaluatedRow(key, answers.get(i)));
      }
    }
    progress.advance(id, chunk.size());
  }
}
