package org.basir.db.embedded;

import java.util.List;

/// What a crash of the machine may cost.
enum Durability {

  /// Nothing that was committed.
  KEPT,

  /// Everything: the data of a test.
  THROWAWAY;

  /// One call that writes everything to the disk takes a fraction of the time of one per file.
  List<String> initdbOptions() {
    return switch (this) {
      case KEPT -> Platform.isLinux() ? List.of("--sync-method=syncfs") : List.of();
      case THROWAWAY -> List.of("--no-sync");
    };
  }

  List<String> settings() {
    return switch (this) {
      case KEPT -> List.of();
      case THROWAWAY -> List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");
    };
  }
}
