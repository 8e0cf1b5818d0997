package org.basir.app.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.basir.app.client.SuiteClient;
import org.basir.app.client.TokenBudget;
import org.basir.app.client.TokenBudgetList;
import org.basir.app.console.TokenBudgetTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "budget",
    mixinStandardHelpOptions = true,
    description = "Shows what language models may use and did use, in tokens, and sets limits.",
    footer = {
      "",
      "Example: ./basir llm budget                                          all tenants",
      "         ./basir llm budget desk                                     one and its jobs",
      "         ./basir llm budget desk --limit 1000000 --window day"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class LlmBudgetCommand implements Callable<Integer> {

  private static final String PATH = "/api/v1/token-budgets";

  @Parameters(
      paramLabel = "TENANT[/JOB]",
      arity = "0..1",
      description = "Whose (default: all tenants).")
  private @Nullable String scope;

  @Option(names = "--limit", paramLabel = "N", description = "The most that may be used.")
  private @Nullable Long limit;

  @Option(
      names = "--window",
      defaultValue = "none",
      description = "Until the limit starts anew: hour, day, week, or none (default).")
  private String window;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (limit != null && scope == null) {
      throw new ParameterException(spec.commandLine(), "whose limit: TENANT or TENANT/JOB");
    }
    try (var session = Session.open()) {
      Output.of(spec).lines(new TokenBudgetTable(budgets(session.client())).lines());
      return ExitCode.OK;
    }
  }

  private List<TokenBudget> budgets(SuiteClient client) {
    if (scope == null) {
      return client.get(PATH + "?limit=1000", TokenBudgetList.class).items();
    }
    if (limit != null) {
      setLimit(client, scope, limit);
    }
    var shown = client.get(PATH + "/" + scope + "?limit=1000", TokenBudgetList.Scope.class);
    var budgets = new ArrayList<>(List.of(shown.budget()));
    budgets.addAll(shown.below().items());
    return budgets;
  }

  private void setLimit(SuiteClient client, String of, long units) {
    var body = new HashMap<String, Object>();
    body.put("scope", of);
    body.put("units", units);
    body.put("window", window);
    client.post(PATH, body, TokenBudget.class);
  }
}
