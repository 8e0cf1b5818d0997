package org.basir.ranking.llm;

import java.util.List;
import java.util.Optional;
import org.basir.inference.llm.http.wire.AllowedHosts;
import org.basir.inference.llm.http.wire.ApiKey;
import org.basir.inference.llm.http.wire.Endpoint;
import org.basir.inference.llm.http.wire.WireSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which server of language models the service may ask, set by whoever runs it: a request can't
/// send it elsewhere, or have it show a key to somebody.
///
/// @param endpoint its address; without one there are no assessments
/// @param keyEnv the environment variable that holds the API key, if the server wants one
/// @param privateHosts names that may lead into this network, such as that of a container
@ConfigurationProperties("basir.llm")
record LanguageServerSettings(
    @Nullable String endpoint, @Nullable String keyEnv, @DefaultValue List<String> privateHosts) {

  LanguageServerSettings {
    privateHosts = List.copyOf(privateHosts);
  }

  Optional<Endpoint> server() {
    return Optional.ofNullable(endpoint).filter(it -> !it.isBlank()).map(Endpoint::of);
  }

  Optional<ApiKey> key() {
    return Optional.ofNullable(keyEnv)
        .filter(it -> !it.isBlank())
        .map(variable -> ApiKey.in(System.getenv(), variable));
  }

  WireSettings wire(Endpoint server) {
    var allowed = AllowedHosts.onTheInternet().andIn(server);
    for (var host : privateHosts) {
      allowed = allowed.and(host);
    }
    return WireSettings.standard().withAllowed(allowed);
  }
}
