package org.basir.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Errors of the management port as problems. Boot answers them in a form of its own, from a bean
/// that gives way to nothing but another error page.
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
class ManagementProblems {

  private static final String PATH = "/problem";

  @Bean
  WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> managementErrorPage() {
    return factory -> factory.setErrorPages(Set.of(new ErrorPage(PATH)));
  }

  @RestController
  static final class Answer {

    private final ProblemController problems = new ProblemController();

    @RequestMapping(PATH)
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
      return problems.problem(request);
    }
  }
}
