package org.basir.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.basir.app.client.Budget;
import org.basir.app.client.Budget.Status;
import org.basir.app.client.CommandFailure;
import org.basir.app.client.StrongestSentences;
import org.basir.app.client.SuiteClient;
import org.basir.app.console.RankingTable;
import org.basir.app.suite.SuiteSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Ingests, classifies and ranks a speech (the shipped sample, or your own).",
    footer = {"", "Example: ./basir demo speech.pdf --no-wait"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class DemoCommand implements Callable<Integer> {

  private static final String SAMPLE = "/samples/budget-speech.txt";
  private static final int ENDS = 10;

  @Parameters(
      paramLabel = "FILE",
      description = "Speeches: .pdf, .txt, .html, or folders of them; the sample without any.")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--no-wait", description = "Exit when done instead of serving the page.")
  private boolean noWait;

  @Option(names = "--json", description = "Print the ranked lists with evidence as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var output = Output.of(spec);
    Submission.refuseMissing(paths);
    var speeches = paths.isEmpty() ? List.of(sample()) : paths;
    var session = Session.open(speeches);
    var stays = false;
    try {
      var code = run(session, speeches, output);
      stays = !noWait;
      if (stays) {
        output.note("");
        output.note("The page is open at " + session.client().gateway() + "/ until Ctrl-C.");
        Waiting.untilStopped(session);
      }
      return code;
    } finally {
      if (!stays) {
        session.close();
      }
    }
  }

  private int run(Session session, List<Path> speeches, Output output) {
    var client = session.client();
    var submitted = Submission.to(session, output).submit(speeches, Map.of());
    var budgets = Pipeline.of(client, output).follow(submitted.transcripts());
    output.note("");
    print(client, budgets.stream().filter(b -> b.status() == Status.RANKED).toList(), output);
    return Failures.report(submitted, budgets, output);
  }

  private void print(SuiteClient client, List<Budget> ranked, Output output) {
    if (json) {
      var rankings =
          ranked.stream()
              .map(budget -> client.ranking(budget.transcript()))
              .map(new StrongestSentences(client)::named)
              .toList();
      output.json(rankings.size() == 1 ? rankings.getFirst() : rankings);
    } else {
      ranked.forEach(budget -> output.lines(table(client, budget)));
    }
  }

  private static List<String> table(SuiteClient client, Budget budget) {
    var ranking = client.ranking(budget.transcript());
    return new RankingTable(new StrongestSentences(client).named(ranking, ENDS), ENDS).lines();
  }

  /// Sees the sample speech through the whole pipeline.
  static void walk(SuiteClient client, Output output) {
    var submitted = new Submission(client, output, true).submit(List.of(sample()), Map.of());
    Pipeline.of(client, output)
        .follow(submitted.transcripts())
        .forEach(budget -> output.lines(table(client, budget)));
  }

  // The sample goes through the same door as a user's file.
  private static Path sample() {
    var file = SuiteSettings.home(System.getenv()).resolve("samples/budget-speech.txt");
    try (var shipped = DemoCommand.class.getResourceAsStream(SAMPLE)) {
      if (shipped == null) {
        throw new CommandFailure("the sample speech is missing from this build");
      }
      Files.createDirectories(file.getParent());
      Files.copy(shipped, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the sample speech to " + file, e);
    }
  }
}
