package org.basir.ingest.transcript;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Looks transcripts up. Whatever is asked of an unknown one throws a [Problem].
@Component
@Transactional(readOnly = true)
public class Library {

  private final Transcripts transcripts;
  private final Originals originals;
  private final TextBodies texts;

  Library(Transcripts transcripts, Originals originals, TextBodies texts) {
    this.transcripts = transcripts;
    this.originals = originals;
    this.texts = texts;
  }

  /// In the order of receipt.
  public Page<TranscriptSummary> transcripts(Optional<TranscriptId> after, int limit) {
    var found = after.map(id -> following(find(id), limit + 1)).orElseGet(() -> first(limit + 1));
    return Page.of(found.stream().map(Transcript::summary).toList(), limit, TranscriptSummary::id);
  }

  private List<Transcript> first(int limit) {
    return transcripts.first(Limit.of(limit));
  }

  private List<Transcript> following(Transcript transcript, int limit) {
    var summary = transcript.summary();
    return transcripts.after(summary.receivedAt(), summary.id().value(), Limit.of(limit));
  }

  /// A transcript without its text.
  public TranscriptSummary transcript(TranscriptId id) {
    return find(id).summary();
  }

  /// In reading order, those with a higher ordinal than `after`.
  public Page<StoredParagraph> paragraphs(TranscriptId id, int after, int limit) {
    var found = transcripts.paragraphs(find(id).id().value(), after, Limit.of(limit + 1));
    return Page.of(found, limit, StoredParagraph::ordinal);
  }

  /// In reading order, those with a higher ordinal than `after`.
  public Page<StoredExcerpt> excerpts(TranscriptId id, int after, int limit) {
    var found = transcripts.excerpts(find(id).id().value(), after, Limit.of(limit + 1));
    return Page.of(found, limit, StoredExcerpt::ordinal);
  }

  /// All excerpts, in reading order.
  public List<StoredExcerpt> excerpts(TranscriptId id) {
    return transcripts.excerpts(id.value(), -1, Limit.unlimited());
  }

  /// The bytes as received.
  public byte[] original(TranscriptId id) {
    return originals.findById(id.value()).orElseThrow(() -> Unknown.transcript(id)).content();
  }

  /// The extracted text, which offsets count the characters of.
  public String text(TranscriptId id) {
    var transcript = find(id);
    return texts
        .findById(id.value())
        .orElseThrow(() -> Unknown.notExtracted(id, transcript.status()))
        .content();
  }

  private Transcript find(TranscriptId id) {
    return transcripts.findById(id.value()).orElseThrow(() -> Unknown.transcript(id));
  }
}
