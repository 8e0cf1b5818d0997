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

  SpringApplicationBuilder application() {
    return switch (this) {
      case INGEST -> IngestService.application();
      case CLASSIFIER -> ClassifierService.application();
      case RANKING -> RankingService.application();
      case GATEWAY -> Gateway.application();
    };
  }
}
