package org.basir.gateway.budget;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.basir.gateway.upstream.Reply;
import org.jspecify.annotations.Nullable;

/// What the three services say about one transcript.
record Sighting(
    Reply<Transcript> transcript, Reply<Classification> classification, Reply<Ranking> ranking) {

  /// Empty where none of the services that answer knows the transcript.
  Optional<BudgetStatus> status(UUID id) {
    return known() ? Optional.of(join(id)) : Optional.empty();
  }

  /// The first reason why a service gave no answer.
  Optional<String> reason() {
    return Stream.of(transcript, classification, ranking)
        .flatMap(reply ->
            reply instanceof Reply.Unknown<?>(_, String why) ? Stream.of(why) : Stream.empty())
        .findFirst();
  }

  private boolean known() {
    return Stream.of(transcript, classification, ranking)
        .anyMatch(reply -> reply instanceof Reply.Found<?>);
  }

  private BudgetStatus join(UUID id) {
    List<Stage> stages = stages();
    return new BudgetStatus(
        id,
        of(transcript, Transcript::name),
        first(
            of(transcript, Transcript::budget),
            of(classification, Classification::budget),
            of(ranking, Ranking::budget)),
        first(
            of(transcript, Transcript::version),
            of(classification, Classification::version),
            of(ranking, Ranking::version)),
        true,
        Progress.through(stages),
        of(transcript, Transcript::excerpts),
        of(transcript, Transcript::droppedLines),
        of(classification, Classification::done),
        of(classification, Classification::total),
        of(classification, Classification::truncated),
        first(of(classification, Classification::model), of(ranking, Ranking::model)),
        of(ranking, Ranking::ranker),
        stages,
        first(
            of(transcript, Transcript::failure),
            of(classification, Classification::problem),
            of(ranking, Ranking::problem)),
        of(transcript, Transcript::receivedAt));
  }

  private List<Stage> stages() {
    Stage last = stage(ranking, Stage.Name.RANKING, Ranking::stage, false);
    Stage seen =
        stage(classification, Stage.Name.CLASSIFICATION, Classification::stage, began(last));
    Stage middle = transcript.found().map(found -> found.correct(seen)).orElse(seen);
    Stage first = stage(transcript, Stage.Name.EXTRACTION, Transcript::stage, began(middle));
    return List.of(first, middle, last);
  }

  /// A stage whose service is silent is done where the next one has begun.
  private static <T> Stage stage(
      Reply<T> reply, Stage.Name name, Function<T, Stage> reading, boolean passed) {
    return switch (reply) {
      case Reply.Found<T>(T value) -> reading.apply(value);
      case Reply.Absent<T> _ -> Stage.of(name, passed ? Stage.State.DONE : Stage.State.WAITING);
      case Reply.Unknown<T>(_, String reason) ->
          new Stage(name, passed ? Stage.State.DONE : Stage.State.UNKNOWN, passed ? null : reason);
    };
  }

  private static boolean began(Stage stage) {
    return switch (stage.state()) {
      case RUNNING, DONE, FAILED -> true;
      case WAITING, UNKNOWN -> false;
    };
  }

  private static <T, R> @Nullable R of(Reply<T> reply, Function<T, @Nullable R> part) {
    return reply instanceof Reply.Found<T>(T value) ? part.apply(value) : null;
  }

  @SafeVarargs
  private static <T> @Nullable T first(@Nullable T... candidates) {
    return Stream.of(candidates).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
