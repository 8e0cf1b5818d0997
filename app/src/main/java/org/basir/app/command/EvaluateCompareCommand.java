package org.basir.app.command;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.basir.app.console.ComparisonTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description =
        "Compares two stored evaluations of rankings budget by budget, differences first.",
    footer = {
      "",
      "The ids stand in the names of the reports.",
      "Example: ./basir evaluate compare 6f1c... 90ab... --measure spearman"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class EvaluateCompareCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "A", description = "The id of an evaluation.")
  private UUID first;

  @Parameters(index = "1", paramLabel = "B", description = "The id of another one.")
  private UUID second;

  @Option(
      names = "--measure",
      defaultValue = "s_rank",
      description =
          "s_rank, spearman, kendall, ndcg_rank, top_minus_bottom or hit_rate_top_3 (default:"
              + " ${DEFAULT-VALUE}).")
  private String measure;

  @Option(names = "--json", description = "Print one JSON object instead of tables.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (var session = Session.open()) {
      var comparison =
          session
              .client()
              .get(
                  "/api/v1/evaluations/%s/compare/%s?measure=%s".formatted(first, second, measure),
                  JsonNode.class);
      var output = Output.of(spec);
      if (json) {
        output.line(comparison.toPrettyString());
      } else {
        output.line(new ComparisonTable(comparison).render());
      }
      return ExitCode.OK;
    }
  }
}
