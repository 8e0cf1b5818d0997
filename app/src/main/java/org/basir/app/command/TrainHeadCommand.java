package org.basir.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.basir.app.suite.SuiteSettings;
import org.basir.db.taxonomy.Taxonomies;
import org.basir.inference.model.ModelId;
import org.basir.metrics.report.ConsoleTable;
import org.basir.training.head.HeadTraining;
import org.basir.training.head.HeadTrainingSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "train-head",
    mixinStandardHelpOptions = true,
    description = "Trains the classifier over the frozen encoder, and TF-IDF beside it.",
    footer = {"", "Example: ./basir models train-head --data labels.jsonl"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class TrainHeadCommand implements Callable<Integer> {

  @Option(
      names = "--data",
      required = true,
      description = "Labelled excerpts with the splits train and dev, JSON lines.")
  private Path data;

  @Option(names = "--output", description = "Where the model folders go (default: the models).")
  private @Nullable Path output;

  @Option(
      names = "--encoder",
      paramLabel = "MODEL",
      description = "bge-small-en-v1.5 (default), all-minilm-l6-v2, or one of the models folder.")
  private @Nullable ModelId encoder;

  @Option(names = "--taxonomy", description = "A sector list of your own, CSV.")
  private @Nullable Path taxonomy;

  @Option(names = "--allow-test-years", description = "Accept rows of 2020 and later.")
  private boolean testYears;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Submission.refuseMissing(List.of(data));
    var printed = Output.of(spec);
    var result = HeadTraining.run(settings(), new TrainingProgress(printed)::show);
    printed.note("");
    printed.line(new ConsoleTable(result.table()).render());
    result.heads().forEach(head -> printed.line(head.version() + " in " + head.folder()));
    return ExitCode.OK;
  }

  private HeadTrainingSettings settings() {
    var home = SuiteSettings.home(System.getenv());
    var settings =
        HeadTrainingSettings.standard(
            data,
            output == null ? home.resolve("models") : output,
            home,
            Taxonomies.load(Optional.ofNullable(taxonomy)),
            new Version().getVersion()[0]);
    var chosen = encoder == null ? settings : settings.withEncoder(encoder);
    return testYears ? chosen.withHeldOutYears() : chosen;
  }
}
