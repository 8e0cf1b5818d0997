package org.basir.gateway.upstream;

import java.net.http.HttpClient;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How the services are spoken to: HTTP/1.1, without the offer to switch to HTTP/2.
@Configuration(proxyBeanMethods = false)
class UpstreamConfiguration {

  @Bean
  ClientHttpRequestFactoryBuilder<?> requests() {
    return ClientHttpRequestFactoryBuilder.jdk()
        .withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1));
  }
}
