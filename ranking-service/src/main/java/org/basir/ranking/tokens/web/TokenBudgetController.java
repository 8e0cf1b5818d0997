package org.basir.ranking.tokens.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basir.http.Problem;
import org.basir.inference.ledger.ScopePath;
import org.basir.ranking.tokens.TokenBudget;
import org.basir.ranking.tokens.TokenBudgets;
import org.basir.ranking.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Shows what tenants, jobs and requests may use and did use, and sets limits.
@RestController
@RequestMapping("/api/v1/token-budgets")
class TokenBudgetController {

  private final TokenBudgets budgets;

  TokenBudgetController(TokenBudgets budgets) {
    this.budgets = budgets;
  }

  /// A scope and a page of what lies below it.
  record Resource(TokenBudget budget, Page<TokenBudget> below) {}

  @GetMapping
  Page<TokenBudget> tenants(
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(defaultValue = "") String after) {
    var size = Page.size(limit);
    return Page.of(budgets.tenants(after, size + 1), size, TokenBudget::scope);
  }

  @PostMapping
  TokenBudget limit(@RequestBody LimitRequest request) {
    return budgets.limit(request.path(), request.checkedUnits(), request.length());
  }

  @GetMapping("/{tenant}")
  Resource tenant(
      @PathVariable String tenant,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(defaultValue = "") String after) {
    return resource(limit, after, tenant);
  }

  @GetMapping("/{tenant}/{job}")
  Resource job(
      @PathVariable String tenant,
      @PathVariable String job,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(defaultValue = "") String after) {
    return resource(limit, after, tenant, job);
  }

  private Resource resource(int limit, String after, String... names) {
    var size = Page.size(limit);
    var scope = path(names);
    return new Resource(
        budgets.of(scope),
        Page.of(budgets.below(scope, after, size + 1), size, TokenBudget::scope));
  }

  private static ScopePath path(String... names) {
    try {
      return ScopePath.parse(Stream.of(names).collect(Collectors.joining("/")));
    } catch (IllegalArgumentException wrong) {
      throw Problem.of(HttpStatus.NOT_FOUND, "unknown-scope", "No such scope")
          .detail(String.valueOf(wrong.getMessage()));
    }
  }
}
