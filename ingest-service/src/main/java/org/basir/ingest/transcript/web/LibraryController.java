package org.basir.ingest.transcript.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.basir.ingest.transcript.Library;
import org.basir.ingest.transcript.Page;
import org.basir.ingest.transcript.StoredExcerpt;
import org.basir.ingest.transcript.StoredParagraph;
import org.basir.ingest.transcript.TranscriptId;
import org.basir.ingest.transcript.TranscriptSummary;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/transcripts")
@Tag(name = "transcripts")
class LibraryController {

  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private final Library library;

  LibraryController(Library library) {
    this.library = library;
  }

  @Operation(summary = "All transcripts in the order of receipt")
  @GetMapping
  Page<TranscriptSummary> list(
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
      @RequestParam Optional<TranscriptId> after) {
    return library.transcripts(after, limit);
  }

  @Operation(summary = "One transcript and how far it has come")
  @GetMapping("/{id}")
  TranscriptSummary get(@PathVariable TranscriptId id) {
    return library.transcript(id);
  }

  @Operation(summary = "The excerpts that are classified, in reading order")
  @GetMapping("/{id}/excerpts")
  Page<StoredExcerpt> excerpts(
      @PathVariable TranscriptId id,
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
      @RequestParam(defaultValue = "-1") @Min(-1) int after) {
    return library.excerpts(id, after, limit);
  }

  @Operation(summary = "The paragraphs in reading order")
  @GetMapping("/{id}/paragraphs")
  Page<StoredParagraph> paragraphs(
      @PathVariable TranscriptId id,
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
      @RequestParam(defaultValue = "-1") @Min(-1) int after) {
    return library.paragraphs(id, after, limit);
  }

  @Operation(summary = "The extracted text, which offsets count the characters of")
  @GetMapping("/{id}/text")
  ResponseEntity<byte[]> text(@PathVariable TranscriptId id) {
    return ResponseEntity.ok()
        .contentType(TEXT)
        .body(library.text(id).getBytes(StandardCharsets.UTF_8));
  }

  /// Always as a download: nothing a stranger sent in is ever shown as a page of ours.
  @Operation(summary = "The bytes as received")
  @GetMapping("/{id}/original")
  ResponseEntity<byte[]> original(@PathVariable TranscriptId id) {
    var transcript = library.transcript(id);
    var attachment =
        ContentDisposition.attachment().filename(transcript.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .eTag(transcript.sha256().value())
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(library.original(id));
  }
}
