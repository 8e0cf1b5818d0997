package org.basir.classifier.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.basir.db.taxonomy.Taxonomies;
import org.basir.metrics.taxonomy.Taxonomy;
import org.springframework.util.FileSystemUtils;

/// A service with a database, a home folder with two small models, and a ranking service beside it.
///
/// `small` finds gold, steel and banks by these very words; `other` finds sugar as well.
public final class Scene implements AutoCloseable {

  public static final Map<String, String> WORDS =
      Map.of("gold", "diamond-gems-and-jewellery", "steel", "steel", "bank", "banks");
  public static final Map<String, String> OTHER_WORDS =
      Map.of("gold", "diamond-gems-and-jewellery", "steel", "steel", "sugar", "sugar");

  private final Path home = temporary();
  private final TestDatabase database = TestDatabase.create();
  private final FakeRanking ranking = new FakeRanking();
  private final Map<String, String> settings = new HashMap<>();
  private Optional<RunningService> service = Optional.empty();

  public Scene() {
    var taxonomy = taxonomy();
    SmallModel.write(models(), "small", taxonomy, WORDS);
    SmallModel.write(models(), "other", taxonomy, OTHER_WORDS);
    SmallModel.writeBroken(models(), "broken", taxonomy);
    set("basir.classifier.model", "small");
    set("basir.classifier.chunk", "2");
  }

  public static Taxonomy taxonomy() {
    return Taxonomies.load(Optional.empty());
  }

  public Scene set(String setting, String value) {
    settings.put(setting, value);
    return this;
  }

  /// Without a model that the operator has set, the default is active until another is promoted.
  public Scene unpinned() {
    settings.remove("basir.classifier.model");
    return this;
  }

  /// Another service on the same database and home folder.
  public RunningService another() {
    return another(home);
  }

  /// Another service on the same database, as on another machine.
  public RunningService another(Path itsHome) {
    return RunningService.start(database, itsHome, ranking.url(), settings);
  }

  /// The service, started at the first call.
  public RunningService service() {
    if (service.isEmpty()) {
      service = Optional.of(RunningService.start(database, home, ranking.url(), settings));
    }
    return service.get();
  }

  public void stop() {
    service.ifPresent(RunningService::close);
    service = Optional.empty();
  }

  /// The command line of this service, to run it in another process.
  public String[] arguments() {
    return RunningService.arguments(database, home, ranking.url(), settings);
  }

  public TestDatabase database() {
    return database;
  }

  public FakeRanking ranking() {
    return ranking;
  }

  public Path home() {
    return home;
  }

  public Path models() {
    return home.resolve("models");
  }

  @Override
  public void close() {
    stop();
    ranking.close();
    FileSystemUtils.deleteRecursively(home.toFile());
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("classifier");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
