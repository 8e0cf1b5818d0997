package org.basir.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.basir.app.client.Budget;
import org.basir.app.client.SuiteClient;
import org.basir.db.DatabaseSettings;

/// The four services as four processes on one database.
final class Services implements AutoCloseable {

  final ServiceProcess ingest;
  final ServiceProcess classifier;
  final ServiceProcess ranking;
  final ServiceProcess gateway;
  private final SuiteClient client;

  private Services(Path folder, DatabaseSettings database) {
    var ports = Stream.generate(Services::freePort).limit(8).toList();
    var environment = environment(folder, database, ports);
    ingest = process("org.basir.ingest.IngestService", 0, ports, folder, environment);
    classifier = process("org.basir.classifier.ClassifierService", 1, ports, folder, environment);
    ranking = process("org.basir.ranking.RankingService", 2, ports, folder, environment);
    gateway = process("org.basir.gateway.Gateway", 3, ports, folder, environment);
    client = new SuiteClient(URI.create("http://127.0.0.1:" + gateway.port()));
  }

  static Services start(Path folder, DatabaseSettings database) {
    var services = new Services(folder, database);
    services.all().forEach(ServiceProcess::start);
    services.all().forEach(ServiceProcess::awaitReady);
    return services;
  }

  private static Map<String, String> environment(
      Path folder, DatabaseSettings database, List<Integer> ports) {
    var environment = new HashMap<String, String>();
    environment.put("BASIR_HOME", folder.toString());
    environment.put("DB_URL", database.url().orElseThrow());
    environment.put("DB_USER", database.user());
    environment.put("DB_PASSWORD", database.password());
    environment.put("BASIR_INGEST_URL", "http://127.0.0.1:" + ports.get(0));
    environment.put("BASIR_CLASSIFIER_URL", "http://127.0.0.1:" + ports.get(1));
    environment.put("BASIR_RANKING_URL", "http://127.0.0.1:" + ports.get(2));
    environment.put("BASIR_INGEST_FOLDER_ROOTS", folder.toString());
    return environment;
  }

  private static ServiceProcess process(
      String mainClass,
      int number,
      List<Integer> ports,
      Path folder,
      Map<String, String> environment) {
    var log = folder.resolve(mainClass.substring(mainClass.lastIndexOf('.') + 1) + ".log");
    return new ServiceProcess(
        mainClass, ports.get(number), ports.get(number + 4), log, environment);
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<ServiceProcess> all() {
    return List.of(ingest, classifier, ranking, gateway);
  }

  SuiteClient client() {
    return client;
  }

  /// Where a transcript stands, as the gateway tells it.
  Budget budget(UUID transcript) {
    return client.budget(transcript);
  }

  @Override
  public void close() {
    all().reversed().forEach(ServiceProcess::close);
  }
}
