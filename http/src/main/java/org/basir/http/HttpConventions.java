package org.basir.http;

import java.net.http.HttpClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/// What every service imports: errors as problems, request ids, and [Delivery].
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
@Import({ProblemAdvice.class, ProblemController.class})
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
    return new Delivery(
        builder
            .getIfAvailable(RestClient::builder)
            .clone()
            .requestFactory(requests(settings))
            .build());
  }

  /// Plain HTTP/1.1: the offer to switch to HTTP/2 would only cost time between our own services.
  private static ClientHttpRequestFactory requests(DeliverySettings settings) {
    return ClientHttpRequestFactoryBuilder.jdk()
        .withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1))
        .build(
            HttpClientSettings.defaults()
                .withTimeouts(settings.connectTimeout(), settings.readTimeout()));
  }
}
