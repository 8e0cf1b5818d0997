package org.basir.ingest;

import java.time.InstantSource;
import org.basir.db.spring.ServiceDatabaseConfiguration;
import org.basir.http.HttpConventions;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// Takes budget speeches in, cuts them into excerpts and hands those over to the classifier.
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@Import({ServiceDatabaseConfiguration.class, HttpConventions.class})
public final class IngestService {

  IngestService() {}

  public static void main(String[] args) {
    application().run(args);
  }

  /// The service, not yet started; may be started several times in one JVM.
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(IngestService.class)
        .properties("spring.config.name=ingest");
  }

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }
}
