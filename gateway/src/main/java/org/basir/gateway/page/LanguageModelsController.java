package org.basir.gateway.page;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import org.basir.gateway.assessment.Assessments;
import org.basir.gateway.tokens.TokenBudgets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/// What language models may use, did use and are doing: a section of the first page, which does not
/// wait for it, and a page of its own.
@Hidden
@Controller
class LanguageModelsController {

  private final TokenBudgets budgets;
  private final Assessments assessments;

  LanguageModelsController(TokenBudgets budgets, Assessments assessments) {
    this.budgets = budgets;
    this.assessments = assessments;
  }

  /// The section alone where htmx asks.
  @GetMapping(path = "/language-models", produces = MediaType.TEXT_HTML_VALUE)
  String show(
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
      HttpServletResponse response,
      Model model) {
    response.addHeader(HttpHeaders.VARY, "HX-Request");
    response.addHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    model.addAttribute("models", LanguageModelsView.of(budgets.tenants(), assessments.latest()));
    return fragment ? "language-models :: section" : "language-models";
  }
}
