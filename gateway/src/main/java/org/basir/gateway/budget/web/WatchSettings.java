package org.basir.gateway.budget.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How progress is watched.
///
/// @param interval time between two looks at the services
/// @param heartbeat time after which a silent stream shows that it lives
@ConfigurationProperties("basir.gateway.progress")
record WatchSettings(
    @DefaultValue("500ms") Duration interval, @DefaultValue("10s") Duration heartbeat) {

  WatchSettings {
    if (!interval.isPositive() || !heartbeat.isPositive()) {
      throw new IllegalArgumentException("basir.gateway.progress.* have to be above zero");
    }
  }
}
