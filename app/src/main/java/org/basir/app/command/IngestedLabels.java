package org.basir.app.command;

import java.util.ArrayList;
import java.util.List;
import org.basir.app.client.CommandFailure;
import org.basir.app.client.SuiteClient;
import org.basir.metrics.format.LabelledExcerpts;
import org.basir.metrics.taxonomy.Taxonomy;
import org.basir.training.data.OpenLabels;
import org.basir.training.data.Passage;

/// The labels that ship with the suite, on the speeches that the user has ingested.
final class IngestedLabels {

  private IngestedLabels() {}

  /// Joins them and says how many were found.
  ///
  /// @throws CommandFailure when no speech of theirs has been ingested
  static LabelledExcerpts join(Taxonomy taxonomy, Output printed) {
    try (var session = Session.open()) {
      var joined = OpenLabels.shipped().join(passages(session.client()), taxonomy);
      printed.note(joined.summary());
      if (joined.excerpts().excerpts().isEmpty()) {
        throw new CommandFailure(
            "none of the shipped labels' speeches has been ingested: ./basir ingest FOLDER first,"
                + " or give --data");
      }
      return joined.excerpts();
    }
  }

  private static List<Passage> passages(SuiteClient client) {
    var passages = new ArrayList<Passage>();
    for (var transcript : client.items("/api/v1/transcripts")) {
      var excerpts = "/api/v1/transcripts/" + transcript.path("id").asString() + "/excerpts";
      for (var excerpt : client.items(excerpts)) {
        passages.add(
            new Passage(
                excerpt.path("section").asString(""),
                excerpt.path("heading").asString(""),
                excerpt.path("text").asString("")));
      }
    }
    return passages;
  }
}
