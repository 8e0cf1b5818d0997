package org.basir.gateway.budget.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.basir.gateway.budget.Budgets;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The progress of a budget as server-sent events.
@RestController
@Tag(name = "budgets")
class EventController {

  private final Budgets budgets;
  private final Watchers watchers;

  EventController(Budgets budgets, Watchers watchers) {
    this.budgets = budgets;
    this.watchers = watchers;
  }

  @GetMapping(
      path = "/api/v1/budgets/{transcript}/events",
      produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(
      summary = "Progress of a budget until it is ranked or has failed",
      description =
          "Each event is named after the status (received, extracted, classifying, classified,"
              + " ranked, failed, unknown) and carries the budget's state as JSON.")
  SseEmitter events(@PathVariable UUID transcript) {
    return watchers.watch(
        budgets.find(transcript).orElseThrow(() -> BudgetController.unknown(transcript)));
  }
}
