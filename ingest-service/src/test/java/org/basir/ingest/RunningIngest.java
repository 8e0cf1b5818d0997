package org.basir.ingest;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/// The real service on random ports and a database of its own.
final class RunningIngest implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private RunningIngest(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static RunningIngest start(TestDatabase database, URI classifier, String... properties) {
    return new RunningIngest(
        IngestService.application().run(arguments(database, classifier, properties)));
  }

  /// What the service is started with, in this JVM or another.
  static String[] arguments(TestDatabase database, URI classifier, String... properties) {
    var arguments =
        new ArrayList<>(
            List.of(
                "DB_URL=" + database.url(),
                "DB_USER=" + database.user(),
                "DB_PASSWORD=" + database.password(),
                "server.port=0",
                "management.server.port=0",
                "basir.classifier.url=" + classifier,
                "basir.tasks.backoff.initial=50ms",
                "basir.tasks.polling=100ms"));
    Stream.of(properties).forEach(arguments::add);
    return arguments.stream().map(a -> "--" + a).toArray(String[]::new);
  }

  Api api() {
    return new Api(local(port("local.server.port")));
  }

  Api management() {
    return new Api(local(port("local.management.port")));
  }

  private static URI local(String port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  private String port(String property) {
    return context.getEnvironment().getRequiredProperty(property);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
