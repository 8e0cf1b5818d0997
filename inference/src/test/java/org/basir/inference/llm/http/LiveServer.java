package org.basir.inference.llm.http;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Optional;
import org.basir.inference.llm.http.wire.AllowedHosts;
import org.basir.inference.llm.http.wire.Endpoint;
import org.basir.inference.llm.http.wire.WireSettings;

/// A real server, if `BASIR_LLM_ENDPOINT` names one; tests that want it are skipped otherwise.
public record LiveServer(Endpoint endpoint, WireSettings settings) {

  public static LiveServer assumed() {
    var address = Optional.ofNullable(System.getenv("BASIR_LLM_ENDPOINT"));
    assumeThat(address).as("BASIR_LLM_ENDPOINT").isPresent();
    var endpoint = Endpoint.of(address.orElseThrow());
    return new LiveServer(
        endpoint,
        WireSettings.standard().withAllowed(AllowedHosts.onTheInternet().andIn(endpoint)));
  }

  public Probed probed() {
    return LanguageModels.probed(endpoint, Optional.empty(), Optional.empty(), settings);
  }
}
