package org.basir.app.command;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.basir.inference.llm.http.LanguageModels;
import org.basir.inference.llm.http.Probed;
import org.basir.inference.llm.http.wire.AllowedHosts;
import org.basir.inference.llm.http.wire.ApiKey;
import org.basir.inference.llm.http.wire.Endpoint;
import org.basir.inference.llm.http.wire.Retries;
import org.basir.inference.llm.http.wire.WireSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// Which server of language models to ask, and as whom.
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class ServerOptions {

  private static final Retries SOMEBODY_WAITS =
      new Retries(2, Duration.ofMillis(500), Duration.ofSeconds(20), false);

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      defaultValue = "${env:BASIR_LLM_ENDPOINT}",
      description = "Address of the server (default: BASIR_LLM_ENDPOINT).")
  private @Nullable Endpoint endpoint;

  @Option(names = "--model", paramLabel = "NAME", description = "Default: the first it lists.")
  private @Nullable String model;

  @Option(
      names = "--key-env",
      paramLabel = "VAR",
      description = "The environment variable that holds the API key.")
  private @Nullable String keyVariable;

  @Option(
      names = "--allow-private",
      paramLabel = "HOST",
      description = "A name that may lead into this network, such as that of a container.")
  private List<String> privateHosts = List.of();

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  /// Finds out what the server can do.
  Probed probed() {
    var server = endpoint();
    return LanguageModels.probed(server, named(), key(), settings(server));
  }

  /// The model that is named.
  Optional<String> named() {
    return Optional.ofNullable(model);
  }

  /// Its address.
  ///
  /// @throws ParameterException if there is none
  Endpoint endpoint() {
    if (endpoint == null) {
      throw new ParameterException(
          spec.commandLine(), "which server: --endpoint URL, or BASIR_LLM_ENDPOINT");
    }
    return endpoint;
  }

  /// What a suite started for this has to know of the server.
  Map<String, String> properties() {
    var properties = new HashMap<String, String>();
    properties.put("basir.llm.endpoint", endpoint().api().toString());
    if (keyVariable != null) {
      properties.put("basir.llm.key-env", keyVariable);
    }
    if (!privateHosts.isEmpty()) {
      properties.put("basir.llm.private-hosts", String.join(",", privateHosts));
    }
    return properties;
  }

  private Optional<ApiKey> key() {
    try {
      return Optional.ofNullable(keyVariable).map(name -> ApiKey.in(System.getenv(), name));
    } catch (IllegalArgumentException missing) {
      throw new ParameterException(spec.commandLine(), missing.getMessage(), missing);
    }
  }

  private WireSettings settings(Endpoint server) {
    var allowed = AllowedHosts.onTheInternet().andIn(server);
    for (var host : privateHosts) {
      allowed = allowed.and(host);
    }
    return WireSettings.standard().withAllowed(allowed).withRetries(SOMEBODY_WAITS);
  }
}
