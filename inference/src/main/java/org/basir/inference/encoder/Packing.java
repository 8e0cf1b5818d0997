package org.basir.inference.encoder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// Puts texts of one padded length together, so that no text is ever padded for another's sake.
final class Packing {

  private record Place(int position, Tokens tokens) {}

  private final Schedule schedule;

  Packing(Schedule schedule) {
    this.schedule = schedule;
  }

  /// The runs of consecutive texts of a call, the longest first: the last ones to finish are short.
  List<Run> pack(Call call, int firstPosition, List<Tokens> texts) {
    var byLength = new TreeMap<Integer, List<Place>>(Comparator.reverseOrder());
    for (int i = 0; i < texts.size(); i++) {
      var tokens = texts.get(i);
      byLength
          .computeIfAbsent(schedule.paddedLength(tokens.count()), length -> new ArrayList<>())
          .add(new Place(firstPosition + i, tokens));
    }
    var runs = new ArrayList<Run>();
    byLength.forEach((length, places) -> cut(call, length, places, runs));
    return runs;
  }

  private void cut(Call call, int length, List<Place> places, List<Run> runs) {
    int most = Math.clamp(schedule.tokensPerRun() / length, 1, schedule.textsPerRun());
    for (int start = 0; start < places.size(); start += most) {
      var part = places.subList(start, Math.min(start + most, places.size()));
      runs.add(
          new Run(
              call,
              length,
              part.stream().map(Place::tokens).toList(),
              part.stream().map(Place::position).toList()));
    }
  }
}
