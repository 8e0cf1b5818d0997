package org.basir.app;

import org.basir.app.command.CommandLines;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// The program behind `./basir`.
public final class Basir {

  // One log for the process, set up once, not anew by each service that starts.
  private static final String LOGGING = "logback.configurationFile";
  private static final String LOGGING_SYSTEM = "org.springframework.boot.logging.LoggingSystem";

  private Basir() {}

  /// Runs one command and ends the process with its exit code: 0 for success, 1 for a command that
  /// failed (one line on standard error says why), 2 for wrong usage.
  public static void main(String[] arguments) {
    System.setProperty(LOGGING, "basir-logback.xml");
    System.setProperty(LOGGING_SYSTEM, "none");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    System.exit(CommandLines.basir().execute(arguments));
  }
}
