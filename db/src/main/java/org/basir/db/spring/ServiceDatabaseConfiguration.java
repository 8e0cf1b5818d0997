package org.basir.db.spring;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.basir.db.DatabaseSettings;
import org.basir.db.Schema;
import org.basir.db.ServiceDatabase;
import org.basir.db.tasks.DurableTask;
import org.basir.db.tasks.DurableTasks;
import org.basir.db.tasks.TaskSettings;
import org.basir.db.taxonomy.Taxonomies;
import org.basir.metrics.taxonomy.Taxonomy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// The database of the service that imports this: a `DataSource` on the schema named by the
/// property `basir.db.schema`, the [DurableTasks] over all [DurableTask] beans, and the [Taxonomy],
/// which the property `basir.taxonomy` (a path) replaces.
///
/// A [DatabaseSettings] bean takes precedence over the environment, an [InstantSource] bean over
/// the system's clock.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TaskSettings.class)
public class ServiceDatabaseConfiguration {

  @Bean(destroyMethod = "close")
  ServiceDatabase serviceDatabase(
      Environment environment, ObjectProvider<DatabaseSettings> settings) {
    return ServiceDatabase.open(
        new Schema(environment.getRequiredProperty("basir.db.schema")),
        settings.getIfAvailable(() -> settings(environment)));
  }

  /// By way of Spring's environment, so that a property may stand for a variable.
  private static DatabaseSettings settings(Environment environment) {
    return DatabaseSettings.fromEnvironment(
        Stream.of("DB_URL", "DB_USER", "DB_PASSWORD", "BASIR_HOME")
            .filter(environment::containsProperty)
            .collect(Collectors.toMap(name -> name, environment::getRequiredProperty)));
  }

  /// Closed by the service database.
  @Bean(destroyMethod = "")
  DataSource dataSource(ServiceDatabase database) {
    return database.dataSource();
  }

  /// Started and stopped by the lifecycle.
  @Bean(destroyMethod = "")
  DurableTasks durableTasks(
      DataSource dataSource,
      ObjectProvider<DurableTask> tasks,
      TaskSettings settings,
      ObjectProvider<InstantSource> clock) {
    return new DurableTasks(
        dataSource, tasks::stream, settings, clock.getIfAvailable(InstantSource::system));
  }

  @Bean
  DurableTasksLifecycle durableTasksLifecycle(DurableTasks tasks) {
    return new DurableTasksLifecycle(tasks);
  }

  @Bean
  Taxonomy taxonomy(Environment environment) {
    return Taxonomies.load(
        Optional.ofNullable(environment.getProperty("basir.taxonomy"))
            .filter(path -> !path.isBlank())
            .map(Path::of));
  }
}
