package org.basir.ranking;

import org.basir.db.spring.ServiceDatabaseConfiguration;
import org.basir.http.HttpConventions;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/// The service that ranks sectors after a budget, keeps prices and returns, and measures its own
/// rankings.
public final class RankingService {

  private RankingService() {}

  public static void main(String[] arguments) {
    application().run(arguments);
  }

  /// The service, ready to be configured and run; any number of them may run in one process.
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(Application.class).properties("spring.config.name=ranking");
  }

  @SpringBootApplication(proxyBeanMethods = false)
  @ConfigurationPropertiesScan
  @Import({ServiceDatabaseConfiguration.class, HttpConventions.class})
  static class Application {}
}
