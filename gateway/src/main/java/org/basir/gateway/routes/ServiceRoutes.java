package org.basir.gateway.routes;

import java.util.List;
import java.util.stream.Stream;
import org.basir.gateway.upstream.Upstream;

/// The paths of one service that may be reached from outside.
///
/// Everything below a resource can be read. Written can be only what is named here: the hand-over
/// between the services (`PUT`) stays among them.
///
/// @param resources paths whose subtree is read with GET and HEAD
/// @param writes path patterns that take a POST
record ServiceRoutes(Upstream upstream, List<String> resources, List<String> writes) {

  /// The first that fits takes a request: evaluations are the ranking's but for those above it.
  static final List<ServiceRoutes> ALL =
      List.of(
          new ServiceRoutes(
              Upstream.INGEST,
              List.of("/api/v1/transcripts", "/api/v1/folders"),
              List.of(
                  "/api/v1/transcripts", "/api/v1/transcripts/{id}/hand-overs", "/api/v1/folders")),
          new ServiceRoutes(
              Upstream.CLASSIFIER,
              List.of(
                  "/api/v1/classifications",
                  "/api/v1/sectors",
                  "/api/v1/models",
                  "/api/v1/evaluations/classification"),
              List.of(
                  "/api/v1/classifications/{transcript}/runs",
                  "/api/v1/texts",
                  "/api/v1/models/{model}/promotion",
                  "/api/v1/models/rollback",
                  "/api/v1/evaluations/classification")),
          new ServiceRoutes(
              Upstream.RANKING,
              List.of(
                  "/api/v1/rankings",
                  "/api/v1/features",
                  "/api/v1/prices",
                  "/api/v1/corporate-actions",
                  "/api/v1/trading-days",
                  "/api/v1/returns",
                  "/api/v1/assessments",
                  "/api/v1/token-budgets",
                  "/api/v1/evaluations"),
              List.of(
                  "/api/v1/assessments",
                  "/api/v1/assessments/{id}/cancellation",
                  "/api/v1/token-budgets",
                  "/api/v1/prices",
                  "/api/v1/corporate-actions",
                  "/api/v1/evaluations",
                  "/api/v1/evaluations/ranking")));

  ServiceRoutes {
    resources = List.copyOf(resources);
    writes = List.copyOf(writes);
  }

  /// Every pattern there is, the writes first.
  Stream<String> paths() {
    return Stream.concat(writes.stream(), resources.stream().map(path -> path + "/**"));
  }

  /// The methods a pattern takes.
  List<String> methods(String pattern) {
    boolean read = resources.stream().anyMatch(path -> pattern.startsWith(path));
    Stream<String> reads = read ? Stream.of("GET", "HEAD") : Stream.empty();
    Stream<String> posts = writes.contains(pattern) ? Stream.of("POST") : Stream.empty();
    return Stream.concat(reads, posts).toList();
  }
}
