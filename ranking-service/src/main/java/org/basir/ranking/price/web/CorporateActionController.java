package org.basir.ranking.price.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.basir.http.Problem;
import org.basir.ranking.price.CorporateAction;
import org.basir.ranking.price.CorporateActions;
import org.basir.ranking.price.UnreadablePrices;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Takes splits and bonus shares, and shows them.
@RestController
@RequestMapping("/api/v1/corporate-actions")
class CorporateActionController {

  private final CorporateActions actions;

  CorporateActionController(CorporateActions actions) {
    this.actions = actions;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  CorporateActions.Receipt upload(@RequestParam MultipartFile file) throws IOException {
    try {
      return actions.take(file.getBytes());
    } catch (UnreadablePrices refused) {
      throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unreadable-actions", "No file of actions")
          .detail(String.valueOf(refused.getMessage()));
    }
  }

  @GetMapping
  List<CorporateAction> between(
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam Optional<String> symbol) {
    return actions.between(from, to, symbol);
  }
}
