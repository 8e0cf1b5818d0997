package org.basir.app.command;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/// What came of handing files to the suite.
///
/// @param transcripts to follow, in the order given
/// @param refused how many of the files and folders were not taken at all
record Submitted(Set<UUID> transcripts, int refused) {

  Submitted {
    transcripts = Collections.unmodifiableSet(new LinkedHashSet<>(transcripts));
  }
}
