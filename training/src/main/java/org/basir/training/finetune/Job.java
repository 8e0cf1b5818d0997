package org.basir.training.finetune;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.basir.inference.model.Sha256;
import org.basir.training.recipe.Recipe;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a training in its own process is asked to do, as `job.json` in its folder.
///
/// @param home the suite's data folder, where the pretrained encoder lies
/// @param recipe how
/// @param spending how long
/// @param evaluations on dev, spread evenly over the steps, the last one at the end; at least 1
/// @param patience evaluations without a better one after which it ends early; 0 is never
/// @param data SHA-256 of all that is learned from and chosen by
public record Job(
    Path home, Recipe recipe, Spending spending, int evaluations, int patience, Sha256 data) {

  static final String FILE = "job.json";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public Job {
    if (evaluations < 1 || patience < 0) {
      throw new IllegalArgumentException(
          "%d evaluations with a patience of %d".formatted(evaluations, patience));
    }
  }

  /// Tells this job from all others on the same machine.
  String brief() {
    return Sha256.of(json().getBytes(StandardCharsets.UTF_8)).brief();
  }

  void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(FILE), json());
  }

  static Job read(Path folder) throws IOException {
    return JSON.readValue(Files.readAllBytes(folder.resolve(FILE)), Job.class);
  }

  private String json() {
    return JSON.writeValueAsString(this);
  }
}
