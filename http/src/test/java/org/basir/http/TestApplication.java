package org.basir.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// A service with one of each thing that can go wrong.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({HttpConventions.class, TestApplication.Speeches.class})
class TestApplication {

  record Speech(@NotBlank String name, @Valid @Size(min = 1) List<Paragraph> paragraphs) {}

  record Paragraph(@NotBlank String text, int ordinal, Kind kind) {}

  record Kind(String value) {
    Kind {
      if (!value.equals("A") && !value.equals("B")) {
        throw new IllegalArgumentException("A part is A or B, not " + value);
      }
    }
  }

  @RestController
  static class Speeches {

    @GetMapping("/speeches/{ordinal}")
    String speech(
        @PathVariable int ordinal, @RequestParam(defaultValue = "1") @Max(100) int limit) {
      return "speech " + ordinal + " up to " + limit;
    }

    @PutMapping(path = "/speeches", consumes = MediaType.APPLICATION_JSON_VALUE)
    Speech keep(@Valid @RequestBody Speech speech) {
      return speech;
    }

    @PostMapping("/files")
    String upload(@RequestParam MultipartFile file) {
      return file.getOriginalFilename() + " " + file.getSize();
    }

    @GetMapping("/broken")
    String broken() {
      throw new IllegalStateException("the password is secret");
    }

    @PutMapping("/answers/{status}")
    void answer(@PathVariable int status) {
      var known = HttpStatus.valueOf(status);
      throw Problem.of(known, "asked-for", "As asked for").detail("no %d today".formatted(status));
    }

    @PutMapping("/slow")
    void slow() throws InterruptedException {
      // far longer than the client waits
      new CountDownLatch(1).await(3, TimeUnit.SECONDS);
    }

    @GetMapping("/problem")
    String problem() {
      throw Problem.of(HttpStatus.CONFLICT, "speech-changed", "The speech has changed")
          .detail("Version 2 was delivered before")
          .at("/version", "has to be 3");
    }
  }

  /// Fails before Spring MVC is reached.
  @Bean
  HttpFilter brokenFilter() {
    return new HttpFilter() {
      private static final long serialVersionUID = 1L;

      @Override
      protected void doFilter(
          HttpServletRequest request, HttpServletResponse response, FilterChain chain)
          throws IOException, ServletException {
        if (request.getRequestURI().equals("/filtered")) {
          throw new IllegalStateException("the password is secret");
        }
        if (request.getRequestURI().equals("/forbidden")) {
          response.sendError(HttpServletResponse.SC_FORBIDDEN, "the password is secret");
          return;
        }
        chain.doFilter(request, response);
      }
    };
  }
}
