package org.basir.training.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.basir.training.engine.DecoderTraining;
import org.basir.training.finetune.WholeFile;
import tools.jackson.databind.json.JsonMapper;

/// What a training goes on from.
///
/// @param plan of the training, as text; another plan begins anew
record CourseSaves(Path folder, String plan) {

  private static final WholeFile<Place> FILE =
      new WholeFile<>("checkpoint.json", Place.class, JsonMapper.builder().build());

  /// Where a training was.
  ///
  /// @param step the next one to take
  /// @param seconds spent
  record Place(String plan, long step, double seconds) {

    String numbers() {
      return "step-" + step + ".pt";
    }
  }

  /// The place of an earlier run of the same plan, whose numbers are then in the training.
  Place restore(DecoderTraining training) throws IOException {
    var place = FILE.read(folder).filter(saved -> saved.plan().equals(plan));
    if (place.isPresent()) {
      training.restore(folder.resolve(place.get().numbers()));
    }
    return place.orElse(new Place(plan, 0, 0));
  }

  void save(DecoderTraining training, long step, double seconds) throws IOException {
    Files.createDirectories(folder);
    var before = FILE.read(folder).map(Place::numbers);
    var place = new Place(plan, step, seconds);
    training.save(folder.resolve(place.numbers()));
    FILE.write(folder, place);
    forget(before.filter(numbers -> !numbers.equals(place.numbers())));
  }

  private void forget(Optional<String> numbers) throws IOException {
    if (numbers.isPresent()) {
      Files.deleteIfExists(folder.resolve(numbers.get()));
    }
  }
}
