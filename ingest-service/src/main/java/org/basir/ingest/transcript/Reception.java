package org.basir.ingest.transcript;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.basir.db.tasks.DurableTasks;
import org.basir.http.Problem;
import org.basir.ingest.budget.BudgetKey;
import org.basir.ingest.budget.RecognisedBudget;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes documents in. Reading them is left to a task that the same transaction writes.
@Component
@Transactional
public class Reception {

  private final Transcripts transcripts;
  private final Originals originals;
  private final DurableTasks tasks;
  private final InstantSource clock;

  Reception(Transcripts transcripts, Originals originals, DurableTasks tasks, InstantSource clock) {
    this.transcripts = transcripts;
    this.originals = originals;
    this.tasks = tasks;
    this.clock = clock;
  }

  /// Keeps a document, unless the same bytes are already kept.
  ///
  /// @param given what the sender says about the budget; wins over what the text says
  /// @throws Problem `another-budget` if the same bytes are known as the text of another budget
  public Receipt receive(Document document, RecognisedBudget given) {
    return find(document)
        .map(known -> again(known, given))
        .orElseGet(() -> accepted(store(document, given)));
  }

  /// The transcript of the same bytes; if there is none, others who bring them wait for this one.
  Optional<Transcript> find(Document document) {
    var digest = document.sha256();
    transcripts.lock("bytes " + digest.value());
    return transcripts.findAndLock(TranscriptId.of(digest).value());
  }

  Transcript store(Document document, RecognisedBudget given) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var transcript = transcripts.save(new Transcript(document, given, now));
    originals.save(new Original(transcript.id(), document.bytes()));
    return transcript;
  }

  private Receipt again(Transcript known, RecognisedBudget given) {
    if (known.quarantinedFor(Shelf.UNKNOWN_YEAR) && given.year().isPresent()) {
      known.reopen(given);
      return accepted(known);
    }
    known.budgetKey().ifPresent(key -> checkSame(key, known, given));
    return new Receipt(known.summary(), false);
  }

  private Receipt accepted(Transcript transcript) {
    tasks.schedule(ExtractTask.NAME, transcript.id().toString());
    return new Receipt(transcript.summary(), true);
  }

  private static void checkSame(BudgetKey key, Transcript known, RecognisedBudget given) {
    var asked = known.budget().map(b -> b.overriddenBy(given)).flatMap(RecognisedBudget::key);
    if (!Objects.equals(asked, Optional.of(key))) {
      throw anotherBudget(key, known, asked);
    }
  }

  private static Problem anotherBudget(BudgetKey key, Transcript known, Optional<BudgetKey> asked) {
    return Problem.of(
            HttpStatus.CONFLICT, "another-budget", "These bytes are the text of another budget")
        .detail(
            ("These bytes were %s as a text of %s (transcript %s) and stay one; to have it as a text"
                    + " of %s, change the file, for instance the year its text states, and send"
                    + " that with the same year, kind and date")
                .formatted(
                    known.given().key().isPresent() ? "taken in" : "recognised",
                    key.value(),
                    known.id(),
                    asked.map(BudgetKey::value).orElse("another budget")));
  }
}
