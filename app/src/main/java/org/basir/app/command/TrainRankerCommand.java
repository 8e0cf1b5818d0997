package org.basir.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.basir.app.client.Budget;
import org.basir.app.client.Budget.Status;
import org.basir.app.suite.SuiteSettings;
import org.basir.inference.ranker.TrackRecord;
import org.basir.metrics.format.SectorReturns;
import org.basir.training.ranker.RankerSettings;
import org.basir.training.ranker.RankerTraining;
import org.basir.training.ranker.SpeechFeatures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "train-ranker",
    mixinStandardHelpOptions = true,
    description = "Trains a ranker from speeches and the returns that followed them.",
    footer = {
      "",
      "Example: ./basir models train-ranker --returns returns.csv --speeches speeches/"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class TrainRankerCommand implements Callable<Integer> {

  @Option(names = "--returns", required = true, description = "Sector returns per budget, CSV.")
  private Path returns;

  @Option(names = "--speeches", required = true, description = "The folder of speeches.")
  private Path speeches;

  @Option(
      names = "--target",
      defaultValue = "cc_m1_p1",
      description = "The return to learn (default: ${DEFAULT-VALUE}).")
  private String target;

  @Option(
      names = "--ranker",
      description = "history, ridge, pairwise, LambdaMART or another (default: the shipped one).")
  private @Nullable String ranker;

  @Option(names = "--output", description = "The parameter file (default: in the models folder).")
  private @Nullable Path output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Submission.refuseMissing(List.of(returns, speeches));
    var printed = Output.of(spec);
    var file =
        new RankerTraining(settings())
            .train(SectorReturns.read(returns, target), features(printed));
    var place = output == null ? place() : output;
    Files.createDirectories(place.toAbsolutePath().getParent());
    Files.writeString(place, file.toJson());
    printed.line(
        "%s: parameters for %d cut-off years in %s"
            .formatted(file.name(), file.cutOffs().size(), place));
    file.records().forEach(record -> printed.line(line(record)));
    printed.line("To rank with it: BASIR_RANKER=%s ./basir serve".formatted(place));
    return ExitCode.OK;
  }

  private RankerSettings settings() {
    var shipped = RankerSettings.SHIPPED;
    return ranker == null ? shipped : shipped.of(ranker);
  }

  private static String line(TrackRecord record) {
    return String.format(
        Locale.ROOT,
        "S = %.3f (95 %% CI %.3f to %.3f), Spearman %.3f on %d budgets of %d to %d, each ranked by"
            + " what was known before it",
        record.skill(),
        record.low(),
        record.high(),
        record.spearman(),
        record.budgets(),
        record.first(),
        record.last());
  }

  private List<SpeechFeatures> features(Output printed) {
    try (var session = Session.open(List.of(speeches))) {
      var client = session.client();
      var submitted = Submission.to(session, printed).submit(List.of(speeches), Map.of());
      var budgets = Pipeline.of(client, printed).follow(submitted.transcripts());
      printed.note("");
      Failures.report(submitted, budgets, printed);
      return budgets.stream()
          .filter(budget -> budget.status() == Status.RANKED)
          .map(Budget::transcript)
          .map(transcript -> client.get("/api/v1/features/" + transcript, String.class))
          .map(SpeechFeatures::parse)
          .toList();
    }
  }

  private static Path place() {
    return SuiteSettings.home(System.getenv()).resolve("models").resolve("ranker.json");
  }
}
