package org.basir.gateway;

import org.basir.http.HttpConventions;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/// The gateway: routes to the three services, joins their states into one, and serves the page.
///
/// Configured by `gateway.yml`; the settings a user changes are `server.port`, `basir.ingest.url`,
/// `basir.classifier.url`, `basir.ranking.url` and `basir.gateway.api-key`. It keeps no data and
/// starts whether or not the services run.
@SpringBootApplication
@ConfigurationPropertiesScan
@Import(HttpConventions.class)
public class Gateway {

  protected Gateway() {}

  public static void main(String[] arguments) {
    application().run(arguments);
  }

  /// A fresh application, so that a process may hold several.
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(Gateway.class).properties("spring.config.name=gateway");
  }
}
