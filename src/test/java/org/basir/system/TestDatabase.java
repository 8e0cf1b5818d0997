package org.basir.system;

import java.nio.file.Path;
import java.util.Optional;
import org.basir.db.DatabaseSettings;
import org.basir.db.EmbeddedServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// A PostgreSQL with nothing in it: in a container where Docker runs and has or gets the image, the
/// embedded one elsewhere.
record TestDatabase(DatabaseSettings settings, Runnable stop) implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TestDatabase.class);
  private static final String IMAGE = "postgres:17";

  private static boolean containers = DockerClientFactory.instance().isDockerAvailable();

  static TestDatabase start(Path folder) {
    if (containers) {
      try {
        return inContainer(folder);
      } catch (ContainerFetchException offline) {
        LOG.warn("No image {}, the embedded server will do", IMAGE, offline);
        containers = false;
      }
    }
    return embedded();
  }

  private static TestDatabase inContainer(Path folder) {
    var container = new PostgreSQLContainer(IMAGE);
    // the server that fills the data folder of a new container does not listen on TCP
    container.waitingFor(Wait.forSuccessfulCommand("pg_isready -h 127.0.0.1"));
    container.start();
    var settings =
        new DatabaseSettings(
            Optional.of(container.getJdbcUrl()),
            container.getUsername(),
            container.getPassword(),
            folder);
    return new TestDatabase(settings, container::stop);
  }

  private static TestDatabase embedded() {
    var server = EmbeddedServer.temporary();
    return new TestDatabase(server.settings(), server::close);
  }

  @Override
  public void close() {
    stop.run();
  }
}
