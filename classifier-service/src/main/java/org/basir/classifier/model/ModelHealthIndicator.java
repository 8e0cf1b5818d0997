package org.basir.classifier.model;

import org.basir.classifier.model.ModelState.Behind;
import org.basir.classifier.model.ModelState.Loading;
import org.basir.classifier.model.ModelState.Ready;
import org.basir.classifier.model.ModelState.Refused;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Readiness as far as the model goes: out of service while it loads, down with the reason if it
/// can't be used.
@Component
class ModelHealthIndicator implements HealthIndicator {

  private final ActiveModel active;

  ModelHealthIndicator(ActiveModel active) {
    this.active = active;
  }

  @Override
  public Health health() {
    return switch (active.state()) {
      case Loading() -> Health.outOfService().withDetail("state", "loading").build();
      case Ready(var model) -> Health.up().withDetail("model", model.version().value()).build();
      case Behind(var model, var reason) ->
          Health.up()
              .withDetail("model", model.version().value())
              .withDetail("behind", reason)
              .build();
      case Refused(var reason) -> Health.down().withDetail("reason", reason).build();
    };
  }
}
