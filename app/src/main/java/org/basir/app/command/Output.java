package org.basir.app.command;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a command prints: results on standard output, everything else on standard error.
record Output(PrintWriter out, PrintWriter err) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  static Output of(CommandSpec spec) {
    return new Output(spec.commandLine().getOut(), spec.commandLine().getErr());
  }

  void lines(List<String> lines) {
    lines.forEach(out::println);
    out.flush();
  }

  void line(String line) {
    lines(List.of(line));
  }

  void json(Object value) {
    line(JSON.writeValueAsString(value));
  }

  void note(String line) {
    err.println(line);
    err.flush();
  }
}
