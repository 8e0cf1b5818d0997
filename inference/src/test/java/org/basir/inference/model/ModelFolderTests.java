package org.basir.inference.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.basir.inference.tiny.TinyModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFolderTests {

  private static final String CHECKED =
      """
      {"id": "tiny", "onnx": "model.onnx", "tokenizer": "tokenizer.json", "pooling": "CLS",
       "maximumTokens": 6, "normalise": true, "sha256": {"model.onnx": "%s"}}
      """;

  @TempDir Path folder;

  @Test
  void opensAUsersOwnFolder() {
    var model = ModelFolder.open(TinyModel.encoder(folder));

    assertThat(model.id()).isEqualTo(new ModelId("tiny"));
    assertThat(model.onnx()).hasFileName("model.onnx").exists();
    assertThat(model.manifest().pooling()).isEqualTo(Pooling.MEAN);
    assertThat(model.dynamicallyQuantised()).isFalse();
  }

  @Test
  void noticesADynamicallyQuantisedGraph() {
    var model = ModelFolder.open(TinyModel.with(folder, "quantised.onnx", "CLS", 6));

    assertThat(model.dynamicallyQuantised()).isTrue();
  }

  @Test
  void remembersTheQuantisationItFoundBefore() {
    TinyModel.with(folder, "quantised.onnx", "CLS", 6);
    ModelFolder.open(folder);

    assertThat(ModelFolder.open(folder).dynamicallyQuantised()).isTrue();
  }

  @Test
  void saysWhatAFolderHoldsWhenAFileIsMissing() throws IOException {
    Files.delete(TinyModel.encoder(folder).resolve("tokenizer.json"));

    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> ModelFolder.open(folder))
        .withMessageContaining("has no file tokenizer.json")
        .withMessageContaining("found [manifest.json, model.onnx]");
  }

  @Test
  void refusesAFolderWithoutManifest() {
    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> ModelFolder.open(folder))
        .withMessageContaining("has no readable manifest.json");
  }

  @Test
  void acceptsTheRightChecksum() throws IOException {
    TinyModel.encoder(folder);
    TinyModel.manifest(folder, CHECKED.formatted(Sha256.of(folder.resolve("model.onnx")).hex()));

    assertThat(ModelFolder.open(folder).manifest().sha256()).hasSize(1);
  }

  @Test
  void refusesAnotherChecksum() throws IOException {
    TinyModel.encoder(folder);
    TinyModel.manifest(folder, CHECKED.formatted("0".repeat(64)));

    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> ModelFolder.open(folder))
        .withMessageContaining("model.onnx has SHA-256 ")
        .withMessageContaining("its manifest says 0000");
  }

  @Test
  void noticesAFileChangedSinceTheLastVerification() throws IOException {
    var onnx = TinyModel.encoder(folder).resolve("model.onnx");
    TinyModel.manifest(folder, CHECKED.formatted(Sha256.of(onnx).hex()));
    ModelFolder.open(folder);
    var bytes = Files.readAllBytes(onnx);
    bytes[bytes.length / 2] ^= 1;
    Files.write(onnx, bytes);
    Files.setLastModifiedTime(onnx, FileTime.fromMillis(0));

    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> ModelFolder.open(folder))
        .withMessageContaining("its manifest says");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"pooling\": \"MAX\"} | MAX",
        "{\"id\": \"../x\"} | no model name",
        "{\"id\": \"x\", \"pooling\": \"CLS\"} | onnx is missing",
        "{\"id\": \"x\", \"pooling\": \"CLS\", \"onnx\": \"../m\"} | not a plain file name",
        "{\"id\": \"x\", \"pooling\": \"CLS\", \"onnx\": \"m\", \"tokenizer\": \"t\", \"maximumTokens\": 2, \"normalise\": true} | maximumTokens is 2",
        "{\"id\": \"x\", \"pooling\": \"CLS\", \"onnx\": \"m\", \"tokenizer\": \"t\"} | maximumTokens is 0",
        "[] | manifest.json",
        "hello | hello",
      })
  void saysWhatIsWrongWithAManifest(String json, String message) {
    TinyModel.manifest(folder, json);

    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> ModelFolder.open(folder))
        .withMessageContaining(message);
  }
}
