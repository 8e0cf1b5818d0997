package org.basir.app.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.basir.app.client.Budget;
import org.basir.app.client.SuiteClient;
import org.basir.app.suite.SuiteSettings;
import org.basir.metrics.format.SectorReturns;
import org.basir.metrics.ranking.ToolNdcg;
import org.basir.training.ranker.SpeechFeatures;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "ranking",
    mixinStandardHelpOptions = true,
    description = "Compares rankers and baselines with the returns that followed the budgets.",
    footer = {
      "",
      "Examples: ./basir evaluate ranking --returns returns.csv --speeches speeches/",
      "          ./basir evaluate ranking --returns returns.csv --run mine.trec --compat trec"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class EvaluateRankingCommand implements Callable<Integer> {

  @Option(names = "--returns", required = true, description = "Sector returns per budget, CSV.")
  private Path returns;

  @Option(
      names = "--speeches",
      description = "The folder of speeches to rank; may be left out where runs are given.")
  private @Nullable Path speeches;

  @Option(
      names = "--run",
      paramLabel = "FILE",
      description = "What a ranker of your own scored, TREC or JSON; may be given several times.")
  private List<Path> runs = new ArrayList<>();

  @Option(
      names = "--assessments",
      description = "What language models scored competes too, by method, strategy and tokens.")
  private boolean withAssessments;

  @Option(
      names = "--no-trials",
      description = "Do not fit our rankers anew, budget by budget; only the shipped one competes.")
  private boolean withoutTrials;

  @Option(
      names = "--target",
      defaultValue = "oo_m1_p1",
      description = "The return to compare with (default: ${DEFAULT-VALUE}).")
  private String target;

  @Option(
      names = "--export-run",
      paramLabel = "DIR",
      description = "Write the runs of all systems, and the returns as qrels, as TREC files.")
  private @Nullable Path exported;

  @Option(
      names = "--compat",
      description = "With --export-run: NDCG of these files as ${COMPLETION-CANDIDATES} report it.")
  private @Nullable ToolNdcg compat;

  @Option(names = "--json", description = "Print one JSON object instead of tables.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var output = Output.of(spec);
    refuseIncomplete();
    try (var session = Session.open(given())) {
      var client = session.client();
      var form = new LinkedMultiValueMap<String, Object>();
      form.add("file", new FileSystemResource(returns));
      form.add("target", target);
      runs.forEach(run -> form.add("runs", new FileSystemResource(run)));
      if (withAssessments) {
        var measured = SectorReturns.read(returns, target).byBudget().keySet();
        form.add("runs", new AssessedRuns(client, measured).file(output));
      }
      if (speeches != null) {
        var ranked = ranked(seen(session, speeches, output));
        form.add("transcripts", joined(ranked));
        if (!withoutTrials) {
          addTrials(client, ranked, form, output);
        }
      }
      var location =
          new EvaluationRun(client, output).run("/api/v1/evaluations/ranking", form, json);
      export(client, location, output);
      return ExitCode.OK;
    }
  }

  private void refuseIncomplete() {
    if (speeches == null && runs.isEmpty() && !withAssessments) {
      throw new ParameterException(
          spec.commandLine(), "give --speeches, --run or --assessments, or several");
    }
    if (compat != null && exported == null) {
      throw new ParameterException(spec.commandLine(), "--compat goes with --export-run");
    }
    Submission.refuseMissing(List.of(returns));
    Submission.refuseMissing(given());
    Submission.refuseMissing(runs);
  }

  private List<Path> given() {
    return speeches == null ? List.of() : List.of(speeches);
  }

  private static List<Budget> seen(Session session, Path speeches, Output output) {
    var submitted = Submission.to(session, output).submit(List.of(speeches), Map.of());
    var budgets = Pipeline.of(session.client(), output).follow(submitted.transcripts());
    Failures.report(submitted, budgets, output);
    output.note("");
    return budgets;
  }

  private void export(SuiteClient client, String location, Output output) {
    if (exported != null) {
      var files = new ExportedRuns(client, location, exported);
      var systems = files.write();
      output.note("runs: %d systems in %s".formatted(systems.size(), exported));
      if (compat != null) {
        output.line(files.table(compat, systems));
      }
    }
  }

  private void addTrials(
      SuiteClient client, List<Budget> ranked, MultiValueMap<String, Object> form, Output output) {
    var measured = SectorReturns.read(returns, target);
    var speechFeatures = new LinkedHashMap<UUID, SpeechFeatures>();
    for (var budget : ranked) {
      var features = client.get("/api/v1/features/" + budget.transcript(), String.class);
      speechFeatures.put(budget.transcript(), SpeechFeatures.parse(features));
    }
    var vectors =
        new SpeechVectors(
                client, new KeptEncoding(SuiteSettings.home(System.getenv()), output), output)
            .of(speechFeatures, years(measured));
    output.note("fitting the rankers budget by budget, walk-forward and leave-one-out");
    new RankerTrialRuns(List.copyOf(speechFeatures.values()), measured, vectors)
        .files()
        .forEach(file -> form.add("runs", file));
  }

  private static Set<Integer> years(SectorReturns returns) {
    return returns.byBudget().keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet());
  }

  private static List<Budget> ranked(List<Budget> budgets) {
    return budgets.stream().filter(budget -> budget.status() == Budget.Status.RANKED).toList();
  }

  /// In one field, since servers limit how many fields a form has.
  private static String joined(List<Budget> budgets) {
    return budgets.stream()
        .map(budget -> budget.transcript().toString())
        .collect(Collectors.joining(","));
  }
}
