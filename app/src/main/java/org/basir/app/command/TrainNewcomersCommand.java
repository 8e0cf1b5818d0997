package org.basir.app.command;

import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.basir.app.client.CommandFailure;
import org.basir.app.console.StudyProgress;
import org.basir.metrics.input.MalformedInput;
import org.basir.metrics.taxonomy.Sector;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;
import org.basir.training.comparison.Trials;
import org.basir.training.finetune.FineTune;
import org.basir.training.finetune.Order;
import org.basir.training.finetune.TrainingFailed;
import org.basir.training.newcomer.Attempt;
import org.basir.training.newcomer.NewcomerStudy;
import org.basir.training.newcomer.Newcomers;
import org.basir.training.newcomer.Shots;
import org.basir.training.recipe.Scoring;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "newcomers",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Treats sectors as if they were new: how well they are found with no examples, with a few,",
      "with all. What has been trained is kept: the same command goes on."
    },
    footer = {
      "",
      "Example: ./basir train newcomers --data labels.jsonl --shots 0,5,all --output newcomers"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class TrainNewcomersCommand implements Callable<Integer> {

  @Option(
      names = "--sectors",
      split = ",",
      paramLabel = "SLUG",
      description = "Those treated as new (default: every fourth that dev has enough rows of).")
  private @Nullable List<String> sectors;

  @Option(
      names = "--shots",
      split = ",",
      paramLabel = "N",
      defaultValue = "0,1,5,all",
      description = "Examples of each (default: ${DEFAULT-VALUE}).")
  private List<Shots> shots;

  @Option(
      names = "--scorings",
      split = ",",
      defaultValue = "definitions,weights",
      description = "To be compared (default: ${DEFAULT-VALUE}).")
  private List<Scoring> scorings;

  @Mixin private TrialOptions options;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try {
      return study(Output.of(spec));
    } catch (IllegalArgumentException | MalformedInput | TrainingFailed refused) {
      throw new CommandFailure(String.valueOf(refused.getMessage()), refused);
    }
  }

  private int study(Output printed) {
    var order = options.order(printed);
    var study = new NewcomerStudy(order, FineTune.steps(order), newcomers(order), attempts());
    try (var progress = new StudyProgress()) {
      var findings = study.run(Trials.fineTuning(), progress);
      findings.write(options.output());
      printed.line(findings.report().text());
      printed.line("results.json and report.html in " + options.output());
      return ExitCode.OK;
    }
  }

  private List<Attempt> attempts() {
    return scorings.stream()
        .flatMap(scoring -> shots.stream().map(count -> new Attempt(scoring, count)))
        .toList();
  }

  private Newcomers newcomers(Order order) {
    return sectors == null
        ? Newcomers.of(order.data(), order.taxonomy())
        : new Newcomers(
            sectors.stream()
                .map(slug -> code(order.taxonomy(), slug))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static SectorCode code(Taxonomy taxonomy, String slug) {
    return taxonomy
        .bySlug(slug)
        .map(Sector::code)
        .orElseThrow(() -> new IllegalArgumentException("No sector is called '" + slug + "'"));
  }
}
