package org.basir.gateway.page;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.basir.gateway.tokens.TokenBudgets;
import org.basir.gateway.tokens.TokenScope;
import org.basir.gateway.upstream.Reply;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The tokens of a tenant by job, and of a job by request.
@Hidden
@Controller
@RequestMapping(path = "/token-budgets/{tenant}", produces = MediaType.TEXT_HTML_VALUE)
class TokenBudgetController {

  private final TokenBudgets budgets;

  TokenBudgetController(TokenBudgets budgets) {
    this.budgets = budgets;
  }

  @GetMapping
  String tenant(
      @PathVariable String tenant, @RequestParam(defaultValue = "") String after, Model model) {
    return page(budgets.tenant(tenant, after), List.of(tenant), model);
  }

  @GetMapping("/{job}")
  String job(
      @PathVariable String tenant,
      @PathVariable String job,
      @RequestParam(defaultValue = "") String after,
      Model model) {
    return page(budgets.job(tenant, job, after), List.of(tenant, job), model);
  }

  private static String page(Reply<TokenScope> reply, List<String> names, Model model) {
    model.addAttribute("names", names);
    model.addAttribute(
        "scope",
        switch (reply) {
          case Reply.Found<TokenScope>(TokenScope scope) -> scope;
          case Reply.Absent<TokenScope> _ -> throw Unknown.tokenBudget(String.join("/", names));
          case Reply.Unknown<TokenScope>(_, String reason) -> throw Unknown.silent(reason);
        });
    return "token-budget";
  }
}
