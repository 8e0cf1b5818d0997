package org.basir.classifier.classification;

import java.util.HashSet;
import java.util.List;

/// What the ingest service hands over: a transcript with all its excerpts.
///
/// @param name file name or address of the document
/// @param sha256 of the document's bytes, hex
/// @param version 1 for a budget's first text, higher for corrected ones
/// @param excerpts in any order; ids and ordinals are unique
public record Submission(
    TranscriptId transcript,
    String name,
    String sha256,
    Budget budget,
    int version,
    List<Excerpt> excerpts) {

  public Submission {
    Checks.present("transcript", transcript);
    Checks.present("name", name);
    Checks.present("sha256", sha256);
    Checks.present("budget", budget);
    Checks.present("excerpts", excerpts);
    Checks.that(version > 0, "version must be at least 1");
    excerpts = List.copyOf(excerpts);
    refuseRepetition(excerpts);
  }

  private static void refuseRepetition(List<Excerpt> excerpts) {
    var ids = new HashSet<String>();
    var ordinals = new HashSet<Integer>();
    for (var excerpt : excerpts) {
      Checks.that(ids.add(excerpt.id()), "two excerpts have the id " + excerpt.id());
      Checks.that(
          ordinals.add(excerpt.ordinal()), "two excerpts have the ordinal " + excerpt.ordinal());
    }
  }
}
