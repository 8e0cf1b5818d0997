package org.basir.ingest.transcript.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.basir.ingest.budget.RecognisedBudget;
import org.basir.ingest.download.Downloads;
import org.basir.ingest.transcript.Document;
import org.basir.ingest.transcript.HandOverLog;
import org.basir.ingest.transcript.Receipt;
import org.basir.ingest.transcript.Reception;
import org.basir.ingest.transcript.TranscriptId;
import org.basir.ingest.transcript.TranscriptSummary;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/transcripts")
@Tag(name = "transcripts")
class TranscriptController {

  private final Reception reception;
  private final Downloads downloads;
  private final HandOverLog handOvers;

  TranscriptController(Reception reception, Downloads downloads, HandOverLog handOvers) {
    this.reception = reception;
    this.downloads = downloads;
    this.handOvers = handOvers;
  }

  @Operation(summary = "Send a transcript in (PDF, HTML or plain text, at most 20 MiB)")
  @ApiResponse(responseCode = "202", description = "received, will be read")
  @ApiResponse(responseCode = "200", description = "these bytes are already known")
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<TranscriptSummary> upload(
      @RequestPart("file") MultipartFile file, @ModelAttribute @ParameterObject BudgetForm budget)
      throws IOException {
    var given = budget.given();
    var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    var type = Optional.ofNullable(file.getContentType());
    return receive(new Document(name, type, file.getBytes()), given);
  }

  @Operation(summary = "Have a transcript fetched from a public web address")
  @ApiResponse(responseCode = "202", description = "received, will be read")
  @ApiResponse(responseCode = "200", description = "these bytes are already known")
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<TranscriptSummary> fetch(@Valid @RequestBody AddressForm form) {
    var given = form.budget().given();
    var download = downloads.fetch(form.address());
    return receive(new Document(download.name(), download.mediaType(), download.bytes()), given);
  }

  private ResponseEntity<TranscriptSummary> receive(Document document, RecognisedBudget given) {
    return answer(reception.receive(document, given));
  }

  private static ResponseEntity<TranscriptSummary> answer(Receipt receipt) {
    var status = receipt.accepted() ? ResponseEntity.accepted() : ResponseEntity.ok();
    return status.location(location(receipt.transcript().id())).body(receipt.transcript());
  }

  private static URI location(TranscriptId id) {
    return URI.create("/api/v1/transcripts/" + id);
  }

  @Operation(summary = "Hand an extracted transcript over to the classifier once more")
  @ApiResponse(responseCode = "202", description = "will be handed over")
  @PostMapping("/{id}/hand-overs")
  ResponseEntity<TranscriptSummary> handOver(@PathVariable TranscriptId id) {
    return ResponseEntity.accepted().location(location(id)).body(handOvers.repeat(id));
  }
}
