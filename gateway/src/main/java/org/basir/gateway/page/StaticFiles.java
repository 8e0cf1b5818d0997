package org.basir.gateway.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Serves the chart library under an address without its version.
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/echarts/**")
        .addResourceLocations(
            "classpath:/META-INF/resources/_static/echarts/%s/dist/".formatted(version()));
  }

  private static String version() {
    String place = "/META-INF/maven/org.mvnpm/echarts/pom.properties";
    try (InputStream file = StaticFiles.class.getResourceAsStream(place)) {
      Properties properties = new Properties();
      properties.load(Objects.requireNonNull(file, "the echarts jar is not on the class path"));
      return properties.getProperty("version");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
