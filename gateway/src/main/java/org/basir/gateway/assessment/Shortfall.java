package org.basir.gateway.assessment;

import java.util.List;

/// Why not all sectors were asked about.
///
/// @param reason as the ranking service puts it
/// @param notDone codes of the sectors
/// @param wouldTake tokens that the whole would take at most
public record Shortfall(String reason, List<Integer> notDone, long wouldTake) {

  public Shortfall {
    notDone = List.copyOf(notDone);
  }
}
