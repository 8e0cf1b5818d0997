package org.basir.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "basir",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "A Union Budget speech in, ranked sectors with evidence out.",
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      IngestCommand.class,
      ClassifyCommand.class,
      RankCommand.class,
      MarketCommand.class,
      EvaluateCommand.class,
      TrainCommand.class,
      ModelsCommand.class,
      LlmCommand.class,
      PrepareCommand.class,
      HelpCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./basir demo                              the sample speech, ranked",
      "  ./basir demo speech.pdf --no-wait         your own speech, then exit",
      "  ./basir serve --port 8080                 the suite until Ctrl-C",
      "  ./basir ingest speeches/                  a folder of speeches",
      "  ./basir classify \"Excise on bicycles is cut to nil.\"",
      "  ./basir rank 2027-28                      an ingested budget",
      "  ./basir market import bhavcopies/         prices of shares, from files of the exchange",
      "  ./basir evaluate classification --data labels.jsonl --split dev",
      "  ./basir evaluate ranking --returns returns.csv --speeches speeches/",
      "  ./basir train classifier --data labels.jsonl --minutes 40",
      "  ./basir models list                       the models there are",
      "  ./basir llm doctor --endpoint URL         what a server of language models can do",
      "",
      "The data folder is BASIR_HOME, else ~/.basir; the database is DB_URL, else an embedded one."
    })
final class BasirCommand implements Runnable {

  @Spec private CommandSpec spec;

  // picocli injects the specification before it runs anything.
  @SuppressWarnings("NullAway.Init")
  BasirCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
