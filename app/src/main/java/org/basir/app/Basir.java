package org.basir.app;

import org.basir.app.command.CommandLines;

/// The program behind `./basir`.
public final class Basir {

  private Basir() {}

  /// Runs one command and ends the process with its exit code: 0 for success, 1 for a command that
  /// failed (one line on standard error says why), 2 for wrong usage.
  public static void main(String[] arguments) {
    System.exit(CommandLines.basir().execute(arguments));
  }
}
