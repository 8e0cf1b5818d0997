package org.basir.gateway.budget.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.basir.gateway.budget.BudgetStatus;
import org.basir.gateway.budget.Budgets;
import org.basir.gateway.budget.Survey;
import org.basir.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The state of the budgets as JSON.
@RestController
@RequestMapping("/api/v1/budgets")
@Tag(name = "budgets", description = "How far each budget has come")
class BudgetController {

  private final Budgets budgets;

  BudgetController(Budgets budgets) {
    this.budgets = budgets;
  }

  @GetMapping
  @Operation(summary = "The state of all budgets, latest budget and latest version first")
  Page list(
      @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit,
      @RequestParam(required = false) @Nullable UUID after) {
    Survey survey = budgets.survey();
    List<BudgetStatus> rest =
        after == null
            ? survey.budgets()
            : survey.budgets().stream()
                .dropWhile(status -> !status.transcript().equals(after))
                .skip(1)
                .toList();
    List<BudgetStatus> items = rest.stream().limit(limit).toList();
    return new Page(
        items, items.size() < rest.size() ? items.getLast().transcript() : null, survey.silences());
  }

  @GetMapping("/{transcript}")
  @Operation(summary = "The state of one version of a budget")
  BudgetStatus one(@PathVariable UUID transcript) {
    return budgets.find(transcript).orElseThrow(() -> unknown(transcript));
  }

  static Problem unknown(UUID transcript) {
    return Problem.of(HttpStatus.NOT_FOUND, "unknown-budget", "No such budget")
        .detail("None of the services knows the transcript %s.".formatted(transcript));
  }

  /// @param silences one sentence for each service that did not answer
  record Page(
      List<BudgetStatus> items,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID next,
      List<String> silences) {}
}
