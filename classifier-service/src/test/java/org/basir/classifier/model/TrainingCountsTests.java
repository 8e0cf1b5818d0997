package org.basir.classifier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.basir.classifier.kit.Scene;
import org.basir.classifier.kit.SharedData;
import org.basir.inference.model.Sha256;
import org.basir.metrics.classification.LabelStatistics;
import org.basir.metrics.format.LabelledExcerpts;
import org.basir.metrics.taxonomy.SectorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingCountsTests {

  @TempDir Path folder = Path.of("");

  @Test
  void readsTheCountsInTheModelsFolder() throws IOException {
    Files.writeString(
        folder.resolve("train-labels.json"),
        "{\"excerpts\":10,\"sectors\":{\"steel\":4,\"gone-since\":3}}");

    var counts = counts().orElseThrow();

    assertThat(counts.excerpts()).isEqualTo(10);
    assertThat(counts.counts()).containsOnlyKeys(new SectorCode(72)).containsValue(4);
  }

  @Test
  void saysNothingOfDataItDoesNotKnow() throws IOException {
    manifest("0".repeat(64));

    assertThat(counts()).isEmpty();
  }

  @Test
  void saysNothingOfAFolderThatSaysNothing() {
    assertThat(counts()).isEmpty();
  }

  @Test
  void bringsTheCountsOfTheDataTheShippedModelsAreTrainedOn() throws IOException {
    var data = SharedData.file("data/labels/excerpts-to-2019.jsonl");
    manifest(Sha256.of(data).hex());

    var train = LabelledExcerpts.read(data).split("train").excerpts();
    assertThat(counts()).contains(LabelStatistics.of(train));
  }

  private void manifest(String sha256) throws IOException {
    Files.writeString(
        folder.resolve("manifest.json"),
        "{\"data\":[{\"name\":\"rows.jsonl\",\"sha256\":\"%s\"}]}".formatted(sha256));
  }

  private Optional<LabelStatistics> counts() {
    return TrainingCounts.of(new ModelSource.Folder(folder), Scene.taxonomy());
  }
}
