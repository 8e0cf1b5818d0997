package org.basir.ranking.ranking;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.UUID;
import org.basir.db.tasks.DurableTasks;
import org.basir.metrics.taxonomy.Taxonomy;
import org.basir.ranking.ContentId;
import org.basir.ranking.Turns;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Takes classified transcripts in.
@Service
public class Reception {

  private final Rankings rankings;
  private final ExcerptTable excerpts;
  private final RankedSectorTable sectors;
  private final DurableTasks tasks;
  private final Taxonomy taxonomy;
  private final Turns turns;
  private final TransactionTemplate transaction;
  private final InstantSource clock = InstantSource.system();

  Reception(
      Rankings rankings,
      ExcerptTable excerpts,
      RankedSectorTable sectors,
      DurableTasks tasks,
      Taxonomy taxonomy,
      Turns turns,
      TransactionTemplate transaction) {
    this.rankings = rankings;
    this.excerpts = excerpts;
    this.sectors = sectors;
    this.tasks = tasks;
    this.taxonomy = taxonomy;
    this.turns = turns;
    this.transaction = transaction;
  }

  /// Stores what is handed over and has it ranked. The same content again changes nothing; another
  /// content for the same transcript and model takes the place of the earlier one.
  ///
  /// @return whether anything changed
  /// @throws RefusedHandover naming the place of the error
  public boolean receive(Handover handover) {
    require(handover);
    return Boolean.TRUE.equals(transaction.execute(_ -> store(handover)));
  }

  private boolean store(Handover handover) {
    var content = content(handover);
    turns.take(handover.id().toString());
    var known = rankings.lock(handover.id());
    known.ifPresent(ranking -> ranking.receivedAgain(clock.instant()));
    if (known.filter(ranking -> ranking.holds(content)).isPresent()) {
      return false;
    }
    known.ifPresentOrElse(
        ranking -> ranking.replace(handover, content),
        () -> rankings.saveAndFlush(new Ranking(handover, content, clock.instant())));
    sectors.delete(handover.id());
    excerpts.write(handover.id(), handover.excerpts());
    tasks.schedule(RankTask.NAME, handover.id().toString());
    return true;
  }

  private void require(Handover handover) {
    var ids = new HashSet<String>();
    for (var i = 0; i < handover.excerpts().size(); i++) {
      var excerpt = handover.excerpts().get(i);
      if (!ids.add(excerpt.id())) {
        throw new RefusedHandover(
            "/excerpts/" + i + "/id", "Excerpt " + excerpt.id() + " is given twice");
      }
      requireKnownSectors(excerpt, "/excerpts/" + i + "/sectors/");
    }
  }

  private void requireKnownSectors(HandedExcerpt excerpt, String pointer) {
    var codes = new HashSet<>();
    for (var i = 0; i < excerpt.sectors().size(); i++) {
      var code = excerpt.sectors().get(i).code();
      if (taxonomy.find(code).isEmpty()) {
        throw new RefusedHandover(pointer + i, "The taxonomy here has no sector " + code);
      }
      if (!codes.add(code)) {
        throw new RefusedHandover(pointer + i, "Sector " + code + " is given twice");
      }
    }
  }

  private static UUID content(Handover handover) {
    var canonical = JsonMapper.shared().writeValueAsString(handover);
    return ContentId.of(canonical.getBytes(StandardCharsets.UTF_8));
  }
}
