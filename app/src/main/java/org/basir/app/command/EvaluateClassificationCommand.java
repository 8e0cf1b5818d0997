package org.basir.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.util.LinkedMultiValueMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "classification",
    mixinStandardHelpOptions = true,
    description = "F1 of the active classifier and its baselines over a labelled file.",
    footer = {"", "Example: ./basir evaluate classification --data labels.jsonl --split dev"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class EvaluateClassificationCommand implements Callable<Integer> {

  @Option(names = "--data", required = true, description = "Labelled excerpts, JSON lines.")
  private Path data;

  @Option(
      names = "--second",
      paramLabel = "FILE",
      description = "The same rows by a second annotator, JSON lines: the ceiling of any model.")
  private @Nullable Path second;

  @Option(names = "--split", description = "Only the rows of this split (default: all rows).")
  private @Nullable String split;

  @Option(names = "--json", description = "Print one JSON object instead of tables.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Submission.refuseMissing(second == null ? List.of(data) : List.of(data, second));
    try (var session = Session.open()) {
      var form = new LinkedMultiValueMap<String, Object>();
      form.add("file", new FileSystemResource(data));
      if (second != null) {
        form.add("second", new FileSystemResource(second));
      }
      if (split != null) {
        form.add("split", split);
      }
      new EvaluationRun(session.client(), Output.of(spec))
          .run("/api/v1/evaluations/classification", form, json);
      return ExitCode.OK;
    }
  }
}
