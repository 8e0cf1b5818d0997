package org.basir.ranking.ranking.web;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.basir.http.Problem;
import org.basir.metrics.taxonomy.Taxonomy;
import org.basir.ranking.ranker.Ranker;
import org.basir.ranking.ranking.Handover;
import org.basir.ranking.ranking.Ranking;
import org.basir.ranking.ranking.RankingArchive;
import org.basir.ranking.ranking.Reception;
import org.basir.ranking.ranking.RefusedHandover;
import org.basir.ranking.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Takes classified transcripts in and shows how their sectors are ranked.
@RestController
@RequestMapping("/api/v1")
class RankingController {

  private final Reception reception;
  private final RankingArchive archive;
  private final Ranker ranker;
  private final Taxonomy taxonomy;

  RankingController(Reception reception, RankingArchive archive, Ranker ranker, Taxonomy taxonomy) {
    this.reception = reception;
    this.archive = archive;
    this.ranker = ranker;
    this.taxonomy = taxonomy;
  }

  @PutMapping("/rankings/{transcript}")
  ResponseEntity<RankingSummary> receive(
      @PathVariable UUID transcript, @RequestBody Handover handover) {
    if (!transcript.equals(handover.transcript())) {
      throw refusal("/transcript", "The address says " + transcript);
    }
    try {
      var changed = reception.receive(handover);
      return ResponseEntity.status(changed ? HttpStatus.ACCEPTED : HttpStatus.OK)
          .location(URI.create("/api/v1/rankings/" + transcript))
          .body(RankingSummary.of(found(transcript, Optional.of(handover.model()))));
    } catch (RefusedHandover refused) {
      throw refusal(refused.pointer(), String.valueOf(refused.getMessage()));
    }
  }

  @GetMapping("/rankings")
  Page<RankingSummary> list(
      @RequestParam(defaultValue = "100") int limit, @RequestParam Optional<UUID> after) {
    var size = Page.size(limit);
    var rankings = archive.current(after, size + 1).stream().map(RankingSummary::of).toList();
    return Page.of(rankings, size, ranking -> ranking.transcript().toString());
  }

  /// @param budget the id of a transcript, the key of a budget such as `2016-17`, or a year
  @GetMapping("/rankings/{budget}")
  RankingResource show(@PathVariable String budget, @RequestParam Optional<String> model) {
    var ranking = found(budget, model);
    return RankingResource.of(
        ranking, archive.sectors(ranking.id()), archive.evidence(ranking.id()), taxonomy, ranker);
  }

  @GetMapping("/features/{transcript}")
  FeaturesResource features(@PathVariable UUID transcript, @RequestParam Optional<String> model) {
    var ranking = found(transcript, model);
    return FeaturesResource.of(
        ranking,
        archive.features(ranking.id()),
        MarketResource.of(archive.day(ranking), archive.market(ranking)),
        archive.calendar(ranking),
        taxonomy);
  }

  private Ranking found(String budget, Optional<String> model) {
    return archive
        .named(budget, model)
        .orElseThrow(() ->
            Problem.of(HttpStatus.NOT_FOUND, "unknown-ranking", "No such ranking")
                .detail("No speech of a budget '" + budget + "' was handed over"));
  }

  private Ranking found(UUID transcript, Optional<String> model) {
    return archive
        .find(transcript, model)
        .orElseThrow(() ->
            Problem.of(HttpStatus.NOT_FOUND, "unknown-ranking", "No such ranking")
                .detail(
                    "Nothing was handed over for transcript "
                        + transcript
                        + model.map(name -> " by model " + name).orElse("")));
  }

  private static Problem refusal(String pointer, String message) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, "refused-hand-over", "This cannot be ranked")
        .detail(message)
        .at(pointer, message);
  }
}
