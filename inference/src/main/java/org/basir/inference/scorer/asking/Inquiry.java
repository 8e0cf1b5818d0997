package org.basir.inference.scorer.asking;

import java.util.Optional;
import java.util.OptionalInt;
import org.basir.inference.ledger.IdempotencyKey;
import org.basir.inference.scorer.prompt.Wording;
import org.basir.inference.scorer.reading.AnswerReader;
import org.basir.inference.strategy.Question;

/// Something to find out from a model.
///
/// @param name of its scope below the job's, as in `sector-12`
/// @param answer tokens that the answer takes at most, 1 or more
public record Inquiry<T>(String name, Wording wording, int answer, AnswerReader<T> reader) {

  Inquiry<T> corrected() {
    return new Inquiry<>(name, wording.corrected(), answer, reader);
  }

  Question question(Job job, IdempotencyKey key) {
    return new Question(
        job.scope().child(name),
        key,
        wording.user(),
        OptionalInt.empty(),
        Optional.of(wording.system()),
        Optional.of(wording.schema()));
  }
}
