package org.basir.gateway.upstream;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// Asks the services for JSON. A service that is down is an answer here, not an exception.
@Component
public class Upstreams {

  private static final int MOST_ITEMS = 20_000;

  private final UpstreamAddresses addresses;
  private final RestClient client;

  Upstreams(UpstreamAddresses addresses, RestClient.Builder client) {
    this.addresses = addresses;
    this.client = client.build();
  }

  /// Reads one resource.
  ///
  /// @param path path and query on that service, with `{}` placeholders for the variables
  public <T> Reply<T> get(Upstream upstream, String path, Class<T> type, Object... variables) {
    return get(upstream, path, ParameterizedTypeReference.<T>forType(type), variables);
  }

  /// Reads the service's list of transcripts to its end (or to 20,000 entries).
  public <T> Reply<List<T>> list(Upstream upstream, Class<T> type) {
    List<T> items = new ArrayList<>();
    String after = null;
    do {
      Reply<Slice<T>> reply = slice(upstream, type, after);
      if (reply instanceof Reply.Unknown<Slice<T>>(Upstream service, String reason)) {
        return new Reply.Unknown<>(service, reason);
      }
      Slice<T> slice = reply.found().orElseGet(Slice::nothing);
      items.addAll(slice.items());
      after = slice.next();
    } while (after != null && items.size() < MOST_ITEMS);
    return new Reply.Found<>(List.copyOf(items));
  }

  private <T> Reply<Slice<T>> slice(Upstream upstream, Class<T> type, @Nullable String after) {
    ParameterizedTypeReference<Slice<T>> slices =
        ParameterizedTypeReference.forType(
            ResolvableType.forClassWithGenerics(Slice.class, type).getType());
    return after == null
        ? get(upstream, upstream.list() + "?limit=100", slices)
        : get(upstream, upstream.list() + "?limit=100&after={after}", slices, after);
  }

  private <T> Reply<T> get(
      Upstream upstream, String path, ParameterizedTypeReference<T> type, Object... variables) {
    try {
      T body = client.get().uri(addresses.of(upstream) + path, variables).retrieve().body(type);
      return body == null
          ? new Reply.Unknown<>(upstream, Failures.unreadable(upstream))
          : new Reply.Found<>(body);
    } catch (HttpClientErrorException.NotFound _) {
      return new Reply.Absent<>();
    } catch (RestClientException failure) {
      return new Reply.Unknown<>(upstream, Failures.describe(upstream, failure));
    }
  }

  record Slice<T>(List<T> items, @Nullable String next) {

    Slice {
      items = List.copyOf(items);
    }

    static <T> Slice<T> nothing() {
      return new Slice<>(List.of(), null);
    }
  }
}
