package org.basir.app.suite;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole suite in this process: four services that know each other only by address.
public final class Suite implements AutoCloseable {

  private final SuiteLock lock;
  private final Addresses addresses;
  private final List<ConfigurableApplicationContext> contexts = new ArrayList<>();

  private Suite(SuiteLock lock, Addresses addresses) {
    this.lock = lock;
    this.addresses = addresses;
  }

  /// Starts all services, side by side, and returns when each answers.
  ///
  /// @throws SuiteFailure where one does not start, or another process has the data folder
  public static Suite start(SuiteSettings settings) {
    var addresses = Addresses.choose(settings.port());
    var lock = SuiteLock.take(settings.home(), addresses.of(Service.GATEWAY));
    var suite = new Suite(lock, addresses);
    try (var threads = Executors.newFixedThreadPool(Service.values().length)) {
      suite.start(settings, threads);
    } catch (CompletionException failure) {
      suite.close();
      throw SuiteFailure.of(failure);
    }
    return suite;
  }

  private void start(SuiteSettings settings, ExecutorService threads) {
    var starts =
        Arrays.stream(Service.values())
            .map(service -> CompletableFuture.runAsync(() -> start(service, settings), threads))
            .toList();
    starts.forEach(CompletableFuture::join);
  }

  private void start(Service service, SuiteSettings settings) {
    var arguments = new ArrayList<>(addresses.arguments(service));
    arguments.add("--basir.home=" + settings.home());
    arguments.add("--basir.ingest.folder-roots=" + roots(settings));
    arguments.add("--spring.main.banner-mode=off");
    settings.properties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
    var context = service.application().run(arguments.toArray(String[]::new));
    synchronized (contexts) {
      contexts.add(context);
    }
  }

  private static String roots(SuiteSettings settings) {
    return settings.folderRoots().stream().map(Object::toString).collect(Collectors.joining(","));
  }

  /// The address of the gateway and the analyst page.
  public URI gateway() {
    return addresses.of(Service.GATEWAY);
  }

  /// A line per service: its name and where it tells of its health, of itself and its metrics.
  public List<String> management() {
    return Arrays.stream(Service.values())
        .map(service ->
            "%-10s  %s"
                .formatted(service.name().toLowerCase(Locale.ROOT), addresses.management(service)))
        .toList();
  }

  @Override
  public void close() {
    synchronized (contexts) {
      contexts.reversed().forEach(ConfigurableApplicationContext::close);
      contexts.clear();
    }
    lock.close();
  }
}
