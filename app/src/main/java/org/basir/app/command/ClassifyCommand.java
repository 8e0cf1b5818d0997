package org.basir.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.basir.app.client.ClassifiedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "classify",
    mixinStandardHelpOptions = true,
    description = "Names the sectors that a text touches.",
    footer = {"", "Example: ./basir classify \"Excise on bicycles is cut to nil.\""})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class ClassifyCommand implements Callable<Integer> {

  @Parameters(paramLabel = "TEXT", arity = "1..*", description = "Texts to classify.")
  private List<String> texts;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var output = Output.of(spec);
    try (var session = Session.open()) {
      var answers = session.client().classify(texts);
      if (json) {
        output.json(answers);
      } else {
        for (var answer : answers) {
          print(answer, output);
        }
      }
      return ExitCode.OK;
    }
  }

  private static void print(ClassifiedText answer, Output output) {
    if (answer.sectors().isEmpty()) {
      output.line("no sector");
    }
    for (var sector : answer.sectors()) {
      output.line("%.3f  %s".formatted(sector.score(), sector.name()));
    }
    if (answer.truncated()) {
      output.note("the text is longer than the model reads; its end was not looked at");
    }
  }
}
