package org.basir.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.util.LinkedMultiValueMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "ranking",
    mixinStandardHelpOptions = true,
    description = "Sees speeches through the suite and compares the rankings with returns.",
    footer = {"", "Example: ./basir evaluate ranking --returns returns.csv --speeches speeches/"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class EvaluateRankingCommand implements Callable<Integer> {

  @Option(names = "--returns", required = true, description = "Sector returns per budget, CSV.")
  private Path returns;

  @Option(names = "--speeches", required = true, description = "The folder of speeches to rank.")
  private Path speeches;

  @Option(
      names = "--target",
      defaultValue = "oo_m1_p1",
      description = "The return to compare with (default: ${DEFAULT-VALUE}).")
  private String target;

  @Option(names = "--json", description = "Print one JSON object instead of tables.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var output = Output.of(spec);
    Submission.refuseMissing(List.of(returns, speeches));
    try (var session = Session.open(List.of(speeches))) {
      var client = session.client();
      var submitted = new Submission(client, output).submit(List.of(speeches), Map.of());
      Failures.report(submitted, Pipeline.of(client).follow(submitted.transcripts()), output);
      output.note("");
      var form = new LinkedMultiValueMap<String, Object>();
      form.add("file", new FileSystemResource(returns));
      form.add("target", target);
      submitted.transcripts().forEach(transcript -> form.add("transcripts", transcript.toString()));
      return new EvaluationRun(client, output).run("/api/v1/evaluations/ranking", form, json);
    }
  }
}
