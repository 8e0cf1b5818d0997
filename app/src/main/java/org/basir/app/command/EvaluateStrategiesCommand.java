package org.basir.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.basir.app.client.CommandFailure;
import org.basir.app.console.ContestBar;
import org.basir.app.suite.SuiteSettings;
import org.basir.training.contest.ContestReport;
import org.basir.training.contest.SumsContest;
import org.basir.training.course.ShippedDecoder;
import org.basir.training.course.SumsDecoder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "strategies",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Asks a small decoder questions with known answers by every strategy of token budgets, each at"
          + " the same budgets, and tells which of the papers' claims hold there.",
      "Answers are kept: the same command goes on where it was ended."
    },
    footer = {"", "Example: ./basir evaluate strategies --items 200 --output strategies"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class EvaluateStrategiesCommand implements Callable<Integer> {

  @Option(
      names = "--model",
      description = "The decoder's folder (default: where training puts it).")
  private @Nullable Path model;

  @Option(
      names = "--items",
      defaultValue = "200",
      description = "Questions, of five levels in turn (default: ${DEFAULT-VALUE}).")
  private int items;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Of questions and draws (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--budgets",
      split = ",",
      defaultValue = "0.25,0.5,1,2",
      description = "Shares of the mean unlimited thinking (default: ${DEFAULT-VALUE}).")
  private List<Double> shares;

  @Option(
      names = "--temperature",
      defaultValue = "1",
      description =
          "1 draws by the model's own probabilities, 0 takes the likeliest token each time (default:"
              + " ${DEFAULT-VALUE}).")
  private double temperature;

  @Option(
      names = "--output",
      defaultValue = "strategies",
      description =
          "Where report.json, report.html and the answers go (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var printed = Output.of(spec);
    var report = report(model == null ? shipped() : model);
    report.write(output);
    printed.line(report.text());
    printed.line("report.json and report.html in " + output);
    return ExitCode.OK;
  }

  private ContestReport report(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new CommandFailure(
          "there is no decoder in %s: `./basir train decoder` makes one".formatted(folder));
    }
    try (var bar = new ContestBar()) {
      return new SumsContest(items, seed, shares, temperature)
          .run(folder, output, InstantSource.system(), bar);
    } catch (IllegalArgumentException refused) {
      throw new CommandFailure(String.valueOf(refused.getMessage()), refused);
    }
  }

  private static Path shipped() throws IOException {
    var models = SuiteSettings.home(System.getenv()).resolve("models");
    return ShippedDecoder.unpack(models.resolve(SumsDecoder.ID + "-shipped"));
  }
}
