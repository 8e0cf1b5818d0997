package org.basir.training.finetune;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.basir.inference.model.Sha256;
import org.basir.training.recipe.Recipe;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a training in its own process is asked to do, as `job.json` in its folder.
///
/// @param home the suite's data folder, where the pretrained encoder lies
/// @param recipe how
/// @param spending how long
/// @param evaluations on dev, spread evenly over the steps, the last one at the end; at least 1
/// @param patience evaluations without a better one after which it ends early; 0 is never
/// @param data SHA-256 of all that is learned from and chosen by
/// @param last whether what was learned by the last step is kept, not by the best evaluation; left
///   out of the file where it isn't, so that trainings begun before it was known go on
public record Job(
    Path home,
    Recipe recipe,
    Spending spending,
    int evaluations,
    int patience,
    Sha256 data,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean last) {

  static final String FILE = "job.json";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  public Job {
    if (evaluations < 1 || patience < 0) {
      throw new IllegalArgumentException(
          "%d evaluations with a patience of %d".formatted(evaluations, patience));
    }
  }

  /// The same, for what it says of its last step: an evaluation on the way chooses nothing.
  Job keepingLast() {
    return new Job(home, recipe, spending, evaluations, patience, data, true);
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
    var tree = JSON.<ObjectNode>valueToTree(this);
    var place = tree.path("home").asString();
    // a folder's URI ends so only once the folder is there, which must not change the brief
    tree.put("home", place.endsWith("/") ? place : place + "/");
    return JSON.writeValueAsString(tree);
  }
}
