package org.basir.ranking.returns.web;

import java.time.LocalDate;
import java.util.Optional;
import org.basir.http.Problem;
import org.basir.metrics.taxonomy.Taxonomy;
import org.basir.ranking.price.PriceSource;
import org.basir.ranking.returns.BudgetReturns;
import org.basir.ranking.returns.PriceBasis;
import org.basir.ranking.returns.Returns;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Shows the returns around a budget.
@RestController
@RequestMapping("/api/v1/returns")
class ReturnsController {

  private final Returns returns;
  private final Taxonomy taxonomy;

  ReturnsController(Returns returns, Taxonomy taxonomy) {
    this.returns = returns;
    this.taxonomy = taxonomy;
  }

  @GetMapping
  BudgetReturnsResource around(
      @RequestParam LocalDate budget,
      @RequestParam Optional<PriceSource> source,
      @RequestParam(defaultValue = "ADJUSTED") PriceBasis basis) {
    return BudgetReturnsResource.of(found(budget, source, basis), basis, taxonomy);
  }

  private BudgetReturns found(LocalDate budget, Optional<PriceSource> source, PriceBasis basis) {
    return source
        .map(given -> returns.around(budget, given, basis))
        .or(() -> returns.around(budget, basis))
        .filter(found -> !found.days().isEmpty())
        .orElseThrow(() ->
            Problem.of(HttpStatus.NOT_FOUND, "no-prices", "No prices around this day")
                .detail("There are no prices around " + budget + "; import them first"));
  }
}
