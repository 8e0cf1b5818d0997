package org.basir.app.suite;

import org.basir.classifier.ClassifierService;
import org.basir.gateway.Gateway;
import org.basir.ingest.IngestService;
import org.basir.ranking.RankingService;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// The services of the suite, in the order in which data flows.
enum Service {
  INGEST,
  CLASSIFIER,
  RANKING,
  GATEWAY;

  /// The one it also has as a process of its own.
  int managementPort() {
    return switch (this) {
      case GATEWAY -> 9080;
      case INGEST -> 9081;
      case CLASSIFIER -> 9082;
      case RANKING -> 9083;
    };
  }

  SpringApplicationBuilder application() {
    return switch (this) {
      case INGEST -> IngestService.application();
      case CLASSIFIER -> ClassifierService.application();
      case RANKING -> RankingService.application();
      case GATEWAY -> Gateway.application();
    };
  }
}
