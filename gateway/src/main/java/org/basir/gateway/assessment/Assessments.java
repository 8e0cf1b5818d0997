package org.basir.gateway.assessment;

import java.util.List;
import java.util.Optional;
import org.basir.gateway.upstream.Reply;
import org.basir.gateway.upstream.Upstream;
import org.basir.gateway.upstream.Upstreams;
import org.springframework.stereotype.Component;

/// The assessments that the ranking service holds.
@Component
public class Assessments {

  private static final String LATEST = "/api/v1/assessments?limit=10";

  private final Upstreams upstreams;

  Assessments(Upstreams upstreams) {
    this.upstreams = upstreams;
  }

  /// The ten that were requested last, the latest first.
  public Reply<List<Assessment>> latest() {
    return upstreams
        .get(Upstream.RANKING, LATEST, Slice.class)
        .flatMap(slice -> Optional.of(slice.items()));
  }

  record Slice(List<Assessment> items) {

    Slice {
      items = List.copyOf(items);
    }
  }
}
