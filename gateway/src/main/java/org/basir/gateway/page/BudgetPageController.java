package org.basir.gateway.page;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.UUID;
import org.basir.gateway.budget.BudgetStatus;
import org.basir.gateway.budget.Budgets;
import org.basir.gateway.ranking.RankedBudget;
import org.basir.gateway.ranking.Rankings;
import org.basir.gateway.upstream.Reply;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A budget's page, and the passages behind one of its sectors.
@Hidden
@Controller
@RequestMapping(path = "/budgets/{transcript}", produces = MediaType.TEXT_HTML_VALUE)
class BudgetPageController {

  private final Budgets budgets;
  private final Rankings rankings;

  BudgetPageController(Budgets budgets, Rankings rankings) {
    this.budgets = budgets;
    this.rankings = rankings;
  }

  @GetMapping
  String budget(
      @PathVariable UUID transcript, @RequestParam(defaultValue = "") String filter, Model model) {
    BudgetStatus status = status(transcript);
    model.addAttribute("status", status);
    model.addAttribute("losses", Losses.of(status));
    model.addAttribute("filter", filter);
    switch (rankings.of(transcript)) {
      case Reply.Found<RankedBudget>(RankedBudget ranking) ->
          model.addAttribute("ranking", RankingView.of(ranking, filter));
      case Reply.Absent<RankedBudget> _ -> {}
      case Reply.Unknown<RankedBudget>(_, String reason) -> model.addAttribute("silence", reason);
    }
    return "budget";
  }

  /// The passages alone where htmx asks, else a page of its own.
  @GetMapping("/sectors/{code}")
  String sector(
      @PathVariable UUID transcript,
      @PathVariable int code,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
      jakarta.servlet.http.HttpServletResponse response,
      Model model) {
    response.addHeader(HttpHeaders.VARY, "HX-Request");
    model.addAttribute(
        "sector", ranking(transcript).sector(code).orElseThrow(() -> Unknown.sector(code)));
    if (!fragment) {
      model.addAttribute("status", status(transcript));
    }
    return fragment ? "evidence :: passages" : "evidence";
  }

  private BudgetStatus status(UUID transcript) {
    return budgets.find(transcript).orElseThrow(() -> Unknown.budget(transcript));
  }

  private RankedBudget ranking(UUID transcript) {
    return switch (rankings.of(transcript)) {
      case Reply.Found<RankedBudget>(RankedBudget ranking) -> ranking;
      case Reply.Absent<RankedBudget> _ -> throw Unknown.budget(transcript);
      case Reply.Unknown<RankedBudget>(_, String reason) -> throw Unknown.silent(reason);
    };
  }
}
