package org.basir.app.command;

import java.io.PrintWriter;
import java.util.function.Function;
import org.basir.app.client.CommandFailure;
import org.basir.app.suite.SuiteFailure;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.http.wire.Endpoint;
import org.basir.inference.model.ModelId;
import org.basir.inference.model.ModelRefused;
import org.basir.training.newcomer.Shots;
import org.basir.training.recipe.Adaptation;
import org.basir.training.recipe.Loss;
import org.basir.training.recipe.Precision;
import org.basir.training.recipe.Scoring;
import org.springframework.web.client.ResourceAccessException;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/// The command line as picocli runs it.
public final class CommandLines {

  private CommandLines() {}

  /// The command line of `./basir`, failures told in one line.
  public static CommandLine basir() {
    return new CommandLine(new BasirCommand())
        .registerConverter(ModelId.class, read(ModelId::new))
        .registerConverter(Adaptation.class, read(Adaptation::parse))
        .registerConverter(Loss.class, read(Loss::parse))
        .registerConverter(Scoring.class, read(Scoring::parse))
        .registerConverter(Shots.class, read(Shots::parse))
        .registerConverter(Endpoint.class, read(Endpoint::of))
        .registerConverter(Precision.class, read(Precision::parse))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(CommandLines::explain)
        .setUsageHelpLongOptionsMaxWidth(30)
        .setUsageHelpWidth(100);
  }

  /// What a value's own reading refuses is told in its own words.
  private static <T> ITypeConverter<T> read(Function<String, T> reading) {
    return text -> {
      try {
        return reading.apply(text);
      } catch (IllegalArgumentException malformed) {
        throw new TypeConversionException(malformed.getMessage());
      }
    };
  }

  private static int explain(Exception failure, CommandLine command, ParseResult parsed)
      throws Exception {
    var err = command.getErr();
    return switch (failure) {
      case CommandFailure said -> line(err, said);
      case SuiteFailure said -> line(err, said);
      case ModelRefused said -> line(err, said);
      case CompletionFailed said -> line(err, said);
      case ResourceAccessException unreachable -> line(err, unreachable);
      case java.io.UncheckedIOException io -> line(err, io);
      case java.io.IOException io -> line(err, io);
      case RuntimeException unexpected -> throw unexpected;
      case Exception unexpected -> throw unexpected;
    };
  }

  private static int line(PrintWriter err, Exception failure) {
    err.println("basir: " + failure.getMessage());
    return CommandLine.ExitCode.SOFTWARE;
  }
}
