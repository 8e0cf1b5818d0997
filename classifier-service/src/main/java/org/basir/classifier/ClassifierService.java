package org.basir.classifier;

import org.basir.db.spring.ServiceDatabaseConfiguration;
import org.basir.http.HttpConventions;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/// The classifier service: takes excerpts from the ingest service, gives each the sectors it
/// concerns, and hands the result to the ranking service.
///
/// Configured by `classifier.yml`; the settings a user changes are `server.port`,
/// `basir.classifier.model`, `basir.ranking.url` and those of the database.
@SpringBootApplication
@ConfigurationPropertiesScan
@Import({ServiceDatabaseConfiguration.class, HttpConventions.class})
public class ClassifierService {

  protected ClassifierService() {}

  public static void main(String[] arguments) {
    application().run(arguments);
  }

  /// A fresh application, so that a process may hold several.
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(ClassifierService.class)
        .properties("spring.config.name=classifier");
  }
}
