package org.basir.classifier.handover;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.basir.classifier.classification.Prediction;
import org.basir.classifier.classification.Predictions;
import org.basir.classifier.classification.Run;
import org.basir.classifier.classification.RunId;
import org.basir.classifier.classification.Runs;
import org.basir.classifier.classification.TranscriptId;
import org.basir.classifier.classification.Transcripts;
import org.basir.classifier.handover.ClassifiedTranscript.ClassifiedExcerpt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads finished runs for the ranking service.
@Component
@Transactional(readOnly = true)
class Classified {

  private final Transcripts transcripts;
  private final Runs runs;
  private final Predictions predictions;

  Classified(Transcripts transcripts, Runs runs, Predictions predictions) {
    this.transcripts = transcripts;
    this.runs = runs;
    this.predictions = predictions;
  }

  /// The newest finished run over a transcript.
  Optional<RunId> newest(TranscriptId transcript) {
    return runs.newestClassified(transcript.value()).map(Run::id);
  }

  ClassifiedTranscript read(RunId run) {
    var transcript = transcripts.findById(run.transcript()).orElseThrow();
    return new ClassifiedTranscript(
        run.transcript(),
        transcript.name(),
        transcript.sha256(),
        transcript.budget(),
        transcript.version(),
        run.model(),
        excerpts(run));
  }

  private List<ClassifiedExcerpt> excerpts(RunId run) {
    var made =
        predictions.of(run.transcript(), run.model()).stream()
            .collect(Collectors.toMap(Prediction::ordinal, Function.identity()));
    return transcripts.excerpts(run.transcript()).stream()
        .map(excerpt ->
            new ClassifiedExcerpt(excerpt, requireNonNull(made.get(excerpt.ordinal())).sectors()))
        .toList();
  }
}
