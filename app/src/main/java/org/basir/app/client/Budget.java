package org.basir.app.client;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where one transcript stands, joined by the gateway from the three services.
///
/// @param done excerpts classified so far, of `total`
/// @param droppedLines lines that could not be decoded and were left out
/// @param truncated excerpts that were longer than the model reads
/// @param problem what went wrong; null while nothing has
public record Budget(
    UUID transcript,
    @Nullable String name,
    @Nullable Key budget,
    int version,
    Status status,
    int done,
    int total,
    int droppedLines,
    int truncated,
    List<Stage> stages,
    @Nullable Problem problem) {

  public Budget {
    stages = List.copyOf(stages);
  }

  /// One step on the way; `reason` says what it waits for, where that is out of the ordinary.
  public record Stage(String name, @Nullable String reason) {}

  /// How far a transcript has come.
  public enum Status {
    RECEIVED,
    EXTRACTED,
    CLASSIFYING,
    CLASSIFIED,
    RANKED,
    FAILED,
    UNKNOWN;

    /// Whether nothing more will happen by itself.
    public boolean settled() {
      return this == RANKED || this == FAILED;
    }

    /// Whether the text has been cut into excerpts, or never will be.
    public boolean ingested() {
      return this != RECEIVED && this != UNKNOWN;
    }
  }

  /// Which Union Budget it is.
  public record Key(String key, int year, String kind, @Nullable String date) {}

  /// The name by which people call it: the budget's key, else the file's name.
  public String label() {
    if (budget != null) {
      return budget.key();
    }
    return name == null ? transcript.toString() : name;
  }

  /// Whether this is its key, name or year.
  public boolean isCalled(String keyOrYear) {
    return label().equals(keyOrYear)
        || (budget != null && Integer.toString(budget.year()).equals(keyOrYear));
  }

  /// Whether it is neither an interim budget nor of unknown kind.
  public boolean isFull() {
    return budget != null && budget.kind().equals("FULL");
  }
}
