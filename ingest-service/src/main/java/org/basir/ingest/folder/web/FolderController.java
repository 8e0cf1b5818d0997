package org.basir.ingest.folder.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.util.Objects;
import org.basir.ingest.folder.FolderId;
import org.basir.ingest.folder.FolderReport;
import org.basir.ingest.folder.FolderRuns;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/folders")
@Tag(name = "folders")
class FolderController {

  private final FolderRuns runs;

  FolderController(FolderRuns runs) {
    this.runs = runs;
  }

  @Operation(summary = "Take in all transcripts below a folder of the service's machine")
  @ApiResponse(responseCode = "202", description = "will be taken in, file by file")
  @PostMapping
  ResponseEntity<FolderReport> submit(@Valid @RequestBody FolderForm form) {
    var report = runs.submit(Objects.requireNonNull(form.path()));
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/folders/" + report.id()))
        .body(report);
  }

  @Operation(summary = "How far a folder has come, and what became of each file")
  @GetMapping("/{id}")
  FolderReport get(@PathVariable FolderId id) {
    return runs.report(id);
  }

  /// @param path absolute, under one of the roots that the service allows
  record FolderForm(@NotBlank @Nullable String path) {}
}
