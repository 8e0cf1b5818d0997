package org.basir.gateway.budget;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.basir.gateway.upstream.Reply;
import org.basir.gateway.upstream.Upstream;
import org.basir.gateway.upstream.Upstreams;
import org.basir.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// All budgets that any of the services knows.
///
/// Every look asks the three services at the same time. A service that does not answer leaves its
/// stage unknown, with a reason.
@Component
public class Budgets {

  private final Upstreams upstreams;

  Budgets(Upstreams upstreams) {
    this.upstreams = upstreams;
  }

  /// The versions of all budgets, latest budget and latest version first.
  public Survey survey() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var transcripts = all(Upstream.INGEST, Transcript.class, Transcript::id, threads);
      var classifications =
          all(Upstream.CLASSIFIER, Classification.class, Classification::transcript, threads);
      var rankings = all(Upstream.RANKING, Ranking.class, Ranking::transcript, threads);
      return new Join(transcripts.join(), classifications.join(), rankings.join()).survey();
    }
  }

  /// One version of a budget; empty where no service knows it.
  ///
  /// @throws Problem 503 where none knows it but one did not answer
  public Optional<BudgetStatus> find(UUID transcript) {
    Sighting sighting = look(transcript);
    Optional<BudgetStatus> status = sighting.status(transcript);
    if (status.isEmpty() && sighting.reason().isPresent()) {
      throw Problem.of(
              HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", "A service does not answer")
          .detail(sighting.reason().get());
    }
    return status;
  }

  private Sighting look(UUID id) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var transcript = one(Upstream.INGEST, Transcript.class, id, threads);
      var classification = one(Upstream.CLASSIFIER, Classification.class, id, threads);
      var ranking = one(Upstream.RANKING, Ranking.class, id, threads);
      return new Sighting(transcript.join(), classification.join(), ranking.join());
    }
  }

  private <T> CompletableFuture<Reply<T>> one(
      Upstream upstream, Class<T> type, UUID id, ExecutorService threads) {
    return CompletableFuture.supplyAsync(
        () -> upstreams.get(upstream, upstream.entry(), type, id), threads);
  }

  private <T> CompletableFuture<Reply<Join.Index<T>>> all(
      Upstream upstream, Class<T> type, Function<T, UUID> id, ExecutorService threads) {
    return CompletableFuture.supplyAsync(
        () ->
            upstreams.list(upstream, type).flatMap(items -> Optional.of(Join.Index.by(id, items))),
        threads);
  }
}
