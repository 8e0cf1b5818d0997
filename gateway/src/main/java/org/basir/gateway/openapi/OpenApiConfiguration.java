package org.basir.gateway.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How the gateway's own API introduces itself.
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  @Bean
  OpenAPI gatewayApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("BASIR gateway")
                .version("v1")
                .description("How far each budget has come, joined from the three services.")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
  }
}
