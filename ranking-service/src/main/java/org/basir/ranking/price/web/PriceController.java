package org.basir.ranking.price.web;

import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.basir.http.Problem;
import org.basir.ranking.price.LineError;
import org.basir.ranking.price.PriceImport;
import org.basir.ranking.price.PriceImporter;
import org.basir.ranking.price.UnreadablePrices;
import org.basir.ranking.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Takes price files and shows what became of their lines.
@RestController
@RequestMapping("/api/v1/prices")
class PriceController {

  private static final int FIRST_ERRORS = 100;

  private final PriceImporter importer;

  PriceController(PriceImporter importer) {
    this.importer = importer;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<PriceImportResource> upload(
      @RequestParam MultipartFile file, @RequestParam(defaultValue = "false") boolean adjusted)
      throws IOException {
    try {
      var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
      var receipt = importer.receive(name, file.getBytes(), adjusted);
      var status = receipt.isNew() ? HttpStatus.ACCEPTED : HttpStatus.OK;
      return ResponseEntity.status(status)
          .location(URI.create("/api/v1/prices/" + receipt.file().id()))
          .body(resource(receipt.file()));
    } catch (UnreadablePrices refused) {
      throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unreadable-prices", "No file of prices")
          .detail(String.valueOf(refused.getMessage()));
    }
  }

  @GetMapping("/{id}")
  PriceImportResource show(@PathVariable UUID id) {
    return resource(found(id));
  }

  @GetMapping("/{id}/errors")
  Page<LineError> errors(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(defaultValue = "0") long after) {
    var size = Page.size(limit);
    var errors = importer.errors(found(id).id(), after, size + 1);
    return Page.of(errors, size, error -> Long.toString(error.line()));
  }

  private PriceImport found(UUID id) {
    return importer
        .find(id)
        .orElseThrow(() ->
            Problem.of(HttpStatus.NOT_FOUND, "unknown-price-file", "No such file of prices")
                .detail("There is no file of prices " + id));
  }

  private PriceImportResource resource(PriceImport file) {
    return PriceImportResource.of(file, importer.errors(file.id(), 0, FIRST_ERRORS));
  }
}
