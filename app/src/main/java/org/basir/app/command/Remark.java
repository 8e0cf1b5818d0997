package org.basir.app.command;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What is written down with a change of the active model.
final class Remark {

  @Option(names = "--note", paramLabel = "TEXT", description = "Why, for the history.")
  private @Nullable String note;

  Map<String, String> body() {
    var body = new HashMap<String, String>();
    body.put("by", System.getProperty("user.name"));
    if (note != null) {
      body.put("note", note);
    }
    return body;
  }
}
