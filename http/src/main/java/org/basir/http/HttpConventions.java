package org.basir.http;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/// What every service imports: errors as problems, request ids, and [Delivery].
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
@Import({ProblemAdvice.class, ProblemController.class, OpenApiConventions.class})
public class HttpConventions {

  @Bean
  FilterRegistrationBean<RequestId> requestId() {
    var registration = new FilterRegistrationBean<>(new RequestId());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerProblems(JsonMapper json) {
    return factory ->
        factory.addContextCustomizers(
            context -> context.getParent().getPipeline().addValve(new ContainerProblems(json)));
  }

  @Bean
  Delivery delivery(ObjectProvider<RestClient.Builder> builder, DeliverySettings settings) {
    return Delivery.within(settings, builder.getIfAvailable(RestClient::builder));
  }
}
