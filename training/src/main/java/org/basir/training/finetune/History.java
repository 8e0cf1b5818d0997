package org.basir.training.finetune;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.basir.training.finetune.Event.Evaluated;
import org.basir.training.finetune.Event.Stepped;
import tools.jackson.databind.json.JsonMapper;

/// What a training told, over all the processes it took, as `history.jsonl` in its folder.
///
/// @param steps in order; steps taken again after a crash count as they were the last time
/// @param evaluations in order
record History(List<Stepped> steps, List<Evaluated> evaluations) {

  private static final String FILE = "history.jsonl";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static void append(Path folder, Event event) {
    try {
      Files.writeString(
          folder.resolve(FILE),
          JSON.writeValueAsString(event) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("The history can't be kept in " + folder, e);
    }
  }

  static History read(Path folder) throws IOException {
    var steps = new TreeMap<Long, Stepped>();
    var evaluations = new TreeMap<Long, Evaluated>();
    for (var line : Files.readAllLines(folder.resolve(FILE))) {
      switch (JSON.readValue(line, Event.class)) {
        case Event.Planned planned -> {
          steps.tailMap(planned.from(), false).clear();
          evaluations.tailMap(planned.from(), false).clear();
        }
        case Stepped stepped -> steps.put(stepped.step(), stepped);
        case Evaluated evaluated -> evaluations.put(evaluated.step(), evaluated);
        case Event.Ended _ -> {
          // says nothing of a step
        }
      }
    }
    return new History(new ArrayList<>(steps.values()), new ArrayList<>(evaluations.values()));
  }

  /// Seconds that the steps took.
  double seconds() {
    double seconds = 0;
    long before = 0;
    for (var stepped : steps) {
      seconds += stepped.seconds() * Math.max(0, stepped.step() - before);
      before = stepped.step();
    }
    return seconds;
  }

  /// The most the process had in memory, in mebibytes.
  long memory() {
    return steps.stream().mapToLong(Stepped::memory).max().orElse(0);
  }
}
