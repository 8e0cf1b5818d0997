package org.basir.db.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.basir.db.DatabaseSettings;
import org.basir.db.EmbeddedServer;
import org.basir.db.tasks.DurableTask;
import org.basir.db.tasks.DurableTasks;
import org.basir.metrics.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// As a service uses it: Flyway, JPA, and a task that schedules a task.
@Timeout(120)
@SpringBootTest(
    properties = {
      "basir.db.schema=spring",
      "spring.flyway.locations=classpath:db/migration/tasks,classpath:org/basir/db/spring",
      "spring.flyway.schemas=spring",
      "spring.jpa.hibernate.ddl-auto=validate",
      "spring.jpa.open-in-view=false",
      "basir.tasks.threads=2",
      "basir.tasks.backoff.initial=50ms"
    })
class ServiceDatabaseConfigurationTests {

  @Entity(name = "speech")
  static class Speech {
    @Id private String id = "";

    protected Speech() {}

    Speech(String id) {
      this.id = id;
    }

    @Override
    public String toString() {
      return id;
    }
  }

  /// Notes what it sees in the database, and has the first key followed by a second.
  record Reading(DurableTasks tasks, JdbcClient jdbc, BlockingQueue<String> seen)
      implements DurableTask {

    @Override
    public String name() {
      return "reading";
    }

    @Override
    public void run(String key) {
      seen.add(jdbc.sql("select string_agg(id, ' ') from speech").query(String.class).single());
      if (key.equals("first")) {
        tasks.schedule(name(), "second");
      }
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @EntityScan(basePackageClasses = Speech.class)
  @Import(ServiceDatabaseConfiguration.class)
  static class Service {

    @Bean(destroyMethod = "close")
    EmbeddedServer server() {
      return EmbeddedServer.temporary();
    }

    @Bean
    DatabaseSettings settings(EmbeddedServer server) {
      return server.settings();
    }

    @Bean
    BlockingQueue<String> seen() {
      return new LinkedBlockingQueue<>();
    }

    @Bean
    Reading reading(DurableTasks tasks, DataSource dataSource, BlockingQueue<String> seen) {
      return new Reading(tasks, JdbcClient.create(dataSource), seen);
    }
  }

  @Autowired private DurableTasks tasks;
  @Autowired private BlockingQueue<String> seen;
  @Autowired private EntityManager entities;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private Taxonomy taxonomy;

  @Test
  void runsATaskAfterTheTransactionOfJpaThatScheduledIt() throws InterruptedException {
    assertThat(transactions).isInstanceOf(JpaTransactionManager.class);
    new TransactionTemplate(transactions)
        .executeWithoutResult(_ -> {
          tasks.schedule("reading", "first");
          entities.persist(new Speech("1991"));
        });
    assertThat(seen.poll(30, TimeUnit.SECONDS)).isEqualTo("1991");
    assertThat(seen.poll(30, TimeUnit.SECONDS)).isEqualTo("1991");
  }

  @Test
  void forgetsATaskWithTheTransactionOfJpaThatFails() {
    assertThatThrownBy(() ->
            new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> {
                  tasks.schedule("reading", "failed");
                  throw new IllegalStateException("no");
                }))
        .hasMessage("no");
    assertThat(tasks.isPending("reading", "failed")).isFalse();
  }

  @Test
  void hasTheTaxonomy() {
    assertThat(taxonomy.size()).isEqualTo(81);
  }
}
