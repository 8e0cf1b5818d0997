package org.basir.ingest.transcript.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.net.URISyntaxException;
import org.basir.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Where to fetch a transcript, and what the sender says about the budget.
record AddressForm(
    @NotBlank @Schema(format = "uri") @Nullable String url,
    @Schema(type = "integer", example = "2016") @Nullable String year,
    @Nullable String kind,
    @Schema(format = "date") @Nullable String date) {

  BudgetForm budget() {
    return new BudgetForm(year, kind, date);
  }

  URI address() {
    try {
      return new URI(url == null ? "" : url.strip());
    } catch (URISyntaxException e) {
      throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-request", "The request is not valid")
          .detail("url must be an address")
          .at("/url", "must be an address");
    }
  }
}
