package org.basir.gateway.health;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.basir.gateway.upstream.Reply;
import org.basir.gateway.upstream.Upstream;
import org.basir.gateway.upstream.Upstreams;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Whether the services answer.
///
/// The gateway serves what the others know even when one is down; it is then `DEGRADED`, which is
/// still ready.
@Component("services")
class ServicesHealthIndicator implements HealthIndicator {

  private static final Status DEGRADED = new Status("DEGRADED");

  private final Upstreams upstreams;

  ServicesHealthIndicator(Upstreams upstreams) {
    this.upstreams = upstreams;
  }

  @Override
  public Health health() {
    Map<String, Object> details = new TreeMap<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Stream.of(Upstream.values())
          .map(upstream -> CompletableFuture.supplyAsync(() -> ask(upstream), threads))
          .toList()
          .forEach(answer -> details.putAll(answer.join()));
    }
    boolean all = details.values().stream().allMatch("reachable"::equals);
    return Health.status(all ? Status.UP : DEGRADED).withDetails(details).build();
  }

  private Map<String, String> ask(Upstream upstream) {
    Reply<JsonNode> reply = upstreams.get(upstream, upstream.list() + "?limit=1", JsonNode.class);
    return Map.of(
        upstream.slug(),
        reply instanceof Reply.Unknown<JsonNode>(_, String reason) ? reason : "reachable");
  }
}
