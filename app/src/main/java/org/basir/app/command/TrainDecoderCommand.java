package org.basir.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.basir.app.client.CommandFailure;
import org.basir.app.console.CourseBar;
import org.basir.app.suite.SuiteSettings;
import org.basir.training.course.CoursePlan;
import org.basir.training.course.Effort;
import org.basir.training.course.LengthPlan;
import org.basir.training.course.SumsDecoder;
import org.basir.training.course.SumsModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "decoder",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Trains the small decoder that token budgets are measured on, and what predicts how long it"
          + " thinks.",
      "The training is saved every minute: the same command goes on where it was ended."
    },
    footer = {"", "Example: ./basir train decoder --minutes 12 --output sums-decoder"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class TrainDecoderCommand implements Callable<Integer> {

  /// One of two ways to say how long.
  static final class Length {

    @Option(names = "--steps", paramLabel = "N", description = "Steps of the optimiser.")
    private @Nullable Long steps;

    @Option(names = "--minutes", paramLabel = "N", description = "Minutes on the clock.")
    private @Nullable Double minutes;

    Effort effort(Effort standard) {
      if (steps != null) {
        return new Effort.Steps(steps);
      }
      return minutes == null
          ? standard
          : new Effort.Time(Duration.ofMillis(Math.round(minutes * 60_000)));
    }
  }

  @ArgGroup(exclusive = true)
  private @Nullable Length length;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Of first numbers and lessons (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--output", description = "Where the model folder goes (default: the models).")
  private @Nullable Path output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var printed = Output.of(spec);
    var folder = output == null ? home().resolve("models").resolve(SumsDecoder.ID) : output;
    var figures = made(plan(), folder.toAbsolutePath(), printed);
    printed.line(
        String.format(
            Locale.ROOT,
            "%.1f %% of %d questions solved with %.0f tokens of thinking",
            100 * figures.exam().accuracy(),
            figures.exam().asked(),
            figures.exam().thinking()));
    printed.line("model, length laws and card in " + folder);
    return ExitCode.OK;
  }

  private static SumsModel.Figures made(CoursePlan plan, Path folder, Output printed)
      throws IOException {
    // libtorch unpacks its native files there
    System.setProperty("org.bytedeco.javacpp.cachedir", home().resolve("native").toString());
    var saves = home().resolve("training").resolve(SumsDecoder.ID);
    try (var bar = new CourseBar()) {
      return new SumsModel(plan, LengthPlan.standard(), saves, InstantSource.system())
          .make(folder, new SumsModel.Listening(bar::show, printed::note));
    }
  }

  private CoursePlan plan() {
    try {
      var plan = CoursePlan.standard().withSeed(seed);
      return length == null ? plan : plan.with(length.effort(plan.effort()));
    } catch (IllegalArgumentException refused) {
      throw new CommandFailure(String.valueOf(refused.getMessage()), refused);
    }
  }

  private static Path home() {
    return SuiteSettings.home(System.getenv());
  }
}
