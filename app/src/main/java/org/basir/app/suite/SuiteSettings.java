package org.basir.app.suite;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// What a suite in one process is started with.
///
/// @param home the data folder
/// @param port the gateway's port; empty takes 8080, or any free one where 8080 is taken
/// @param folderRoots folders that may be named for folder ingestion
/// @param properties of the services, such as `basir.llm.endpoint`
public record SuiteSettings(
    Path home, OptionalInt port, List<Path> folderRoots, Map<String, String> properties) {

  /// Asks for any free port.
  public static final int ANY_PORT = 0;

  private static final String HOME = "BASIR_HOME";

  public SuiteSettings {
    home = home.toAbsolutePath().normalize();
    folderRoots = folderRoots.stream().map(Path::toAbsolutePath).map(Path::normalize).toList();
    properties = Map.copyOf(properties);
  }

  public SuiteSettings(Path home, OptionalInt port, List<Path> folderRoots) {
    this(home, port, folderRoots, Map.of());
  }

  /// The data folder named by `BASIR_HOME`, else `.basir` in the user's home.
  public static Path home(Map<String, String> environment) {
    var named = environment.get(HOME);
    return named == null || named.isBlank()
        ? Path.of(System.getProperty("user.home"), ".basir")
        : Path.of(named);
  }
}
