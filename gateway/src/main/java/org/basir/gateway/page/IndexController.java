package org.basir.gateway.page;

import io.swagger.v3.oas.annotations.Hidden;
import org.basir.gateway.budget.Budgets;
import org.basir.gateway.security.GatewaySettings;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page: all budgets, and a form for another speech.
@Hidden
@Controller
class IndexController {

  private final Budgets budgets;
  private final GatewaySettings settings;

  IndexController(Budgets budgets, GatewaySettings settings) {
    this.budgets = budgets;
    this.settings = settings;
  }

  @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
  String index(Model model) {
    model.addAttribute("survey", budgets.survey());
    model.addAttribute("guarded", settings.guarded());
    return "index";
  }
}
