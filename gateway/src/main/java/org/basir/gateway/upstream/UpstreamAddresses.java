package org.basir.gateway.upstream;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the services are.
///
/// @param ingest settings `basir.ingest.*`
/// @param classifier settings `basir.classifier.*`
/// @param ranking settings `basir.ranking.*`
@ConfigurationProperties("basir")
public record UpstreamAddresses(
    @DefaultValue Ingest ingest,
    @DefaultValue Classifier classifier,
    @DefaultValue Ranking ranking) {

  record Ingest(@DefaultValue("http://127.0.0.1:8081") URI url) {}

  record Classifier(@DefaultValue("http://127.0.0.1:8082") URI url) {}

  record Ranking(@DefaultValue("http://127.0.0.1:8083") URI url) {}

  /// The base address of a service, without a path.
  public URI of(Upstream upstream) {
    return switch (upstream) {
      case INGEST -> ingest.url();
      case CLASSIFIER -> classifier.url();
      case RANKING -> ranking.url();
    };
  }
}
