package org.basir.ingest.transcript;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.OptionalInt;
import org.basir.ingest.budget.BudgetKey;
import org.basir.ingest.transcript.Reading.Illegible;
import org.basir.ingest.transcript.Reading.Legible;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Gives a transcript that was read its place: a version of a budget, or quarantine.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Shelf {

  static final String UNKNOWN_YEAR = "unknown-year";

  private final Transcripts transcripts;
  private final TextBodies texts;
  private final HandOver handOver;
  private final MeterRegistry meters;

  Shelf(Transcripts transcripts, TextBodies texts, HandOver handOver, MeterRegistry meters) {
    this.transcripts = transcripts;
    this.texts = texts;
    this.handOver = handOver;
    this.meters = meters;
  }

  Novelty put(Transcript transcript, Reading reading) {
    var novelty =
        switch (reading) {
          case Legible legible -> put(transcript, legible);
          case Illegible(ProblemDetails problem) -> quarantine(transcript, problem);
        };
    meters
        .counter("basir.ingest.transcripts", "outcome", novelty.name().toLowerCase(Locale.ROOT))
        .increment();
    return novelty;
  }

  private Novelty put(Transcript transcript, Legible reading) {
    var budget = reading.budget().overriddenBy(transcript.given());
    return budget
        .key()
        .map(key -> number(transcript, reading, key))
        .orElseGet(() -> quarantine(transcript, unknownYear()));
  }

  /// Texts of one budget queue here, so that no number is given twice.
  private Novelty number(Transcript transcript, Legible reading, BudgetKey key) {
    transcripts.lock("budget " + key.value());
    var latest = transcripts.ofBudget(key.value(), Limit.of(1)).stream().findFirst();
    var version = latest.map(Transcript::version).orElse(0) + 1;
    var same = latest.filter(l -> l.hasText(reading.textSha256())).map(Transcript::version);
    var budget = reading.budget().overriddenBy(transcript.given());
    transcript.extracted(
        reading, budget, key, version, same.map(OptionalInt::of).orElse(OptionalInt.empty()));
    texts.save(new TextBody(transcript.id(), reading.text().text()));
    handOver.begin(transcript.id());
    return version == 1 ? Novelty.RECEIVED : Novelty.NEW_VERSION;
  }

  private static Novelty quarantine(Transcript transcript, ProblemDetails problem) {
    transcript.quarantine(problem);
    return Novelty.QUARANTINED;
  }

  private static ProblemDetails unknownYear() {
    return ProblemDetails.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        UNKNOWN_YEAR,
        "The budget's year is not recognised",
        "Neither the text nor the file's name tells which budget this is; send the same file again"
            + " and give the year, such as year=2016 for 2016-17");
  }
}
