package org.basir.http;

import java.net.URI;
import java.net.http.HttpClient;
import org.basir.db.tasks.PermanentFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/// Hands a resource over to another service. Meant to be called from a durable task: whoever
/// receives it has to take the same resource twice.
public final class Delivery {

  private final RestClient client;

  private Delivery(RestClient client) {
    this.client = client;
  }

  static Delivery within(DeliverySettings settings, RestClient.Builder builder) {
    return new Delivery(builder.clone().requestFactory(requests(settings)).build());
  }

  /// Plain HTTP/1.1: the offer to switch to HTTP/2 would only cost time between our own services.
  private static ClientHttpRequestFactory requests(DeliverySettings settings) {
    return ClientHttpRequestFactoryBuilder.jdk()
        .withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1))
        .build(
            HttpClientSettings.defaults()
                .withTimeouts(settings.connectTimeout(), settings.readTimeout()));
  }

  /// Puts the resource, as JSON, where it belongs.
  ///
  /// @throws PermanentFailure if the receiver refuses it for good, with the receiver's reason
  /// @throws DeliveryFailed if it may work later
  public void put(URI target, Object resource) {
    try {
      client
          .put()
          .uri(target)
          .contentType(MediaType.APPLICATION_JSON)
          .body(resource)
          .retrieve()
          .toBodilessEntity();
    } catch (RestClientResponseException refusal) {
      throw failure(target, refusal);
    } catch (RestClientException unreachable) {
      throw new DeliveryFailed(target, String.valueOf(unreachable.getMessage()), unreachable);
    }
  }

  private static RuntimeException failure(URI target, RestClientResponseException refusal) {
    var status = refusal.getStatusCode();
    return isFinal(status)
        ? new PermanentFailure(reason(refusal), refusal)
        : new DeliveryFailed(target, reason(refusal), refusal);
  }

  /// Timeout, too early and too many requests are worth another attempt, and so is what is the
  /// receiver's fault.
  private static boolean isFinal(HttpStatusCode status) {
    return status.is4xxClientError()
        && switch (status.value()) {
          case 408, 425, 429 -> false;
          default -> true;
        };
  }

  private static String reason(RestClientResponseException refusal) {
    var problem = problem(refusal);
    var detail = problem == null ? null : problem.getDetail();
    return detail == null ? "The receiver answered " + refusal.getStatusCode() : detail;
  }

  private static @Nullable ProblemDetail problem(RestClientResponseException refusal) {
    try {
      return refusal.getResponseBodyAs(ProblemDetail.class);
    } catch (RuntimeException notAProblem) {
      return null;
    }
  }
}
