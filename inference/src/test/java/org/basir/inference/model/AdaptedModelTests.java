package org.basir.inference.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.basir.inference.adapter.Adapter;
import org.basir.inference.adapter.BaseModel;
import org.basir.inference.adapter.Shift;
import org.basir.inference.onnx.OnnxParameters;
import org.basir.inference.safetensors.Tensor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a class path of its own, with adapters to all-MiniLM-L6-v2.
class AdaptedModelTests {

  private static final String BIAS = "encoder.layer.0.attention.self.query.bias";
  private static final String BESIDE = "org/basir/inference/model/";

  @TempDir private static Path folder;
  private static URLClassLoader loader;
  private static ModelStore store;
  private static OnnxParameters base;
  private static Sha256 merged;

  @BeforeAll
  static void shipAnAdapter() throws IOException {
    Files.createDirectories(folder.resolve("jar"));
    loader =
        new URLClassLoader(
            new URL[] {folder.resolve("jar").toUri().toURL()}, ModelStore.class.getClassLoader());
    store = new ModelStore(folder.resolve("home"), loader);
    base = OnnxParameters.read(store.open(ModelId.ALL_MINILM).onnx());
    var adapter = adapter(BaseModel.of("all-minilm-l6-v2", base));
    adapter.merged(base).write(folder.resolve("merged.onnx"));
    merged = Sha256.of(folder.resolve("merged.onnx"));
    ship(BESIDE + "tuned.safetensors", adapter.write());
  }

  @AfterAll
  static void close() throws IOException {
    loader.close();
  }

  @Test
  void mergesTheAdapterIntoItsBase() throws IOException {
    ship("tuned", "tuned.safetensors", merged);

    var model = store.open(new ModelId("tuned"));

    assertThat(model.onnx()).hasSameBinaryContentAs(folder.resolve("merged.onnx"));
    assertThat(model.tokenizer())
        .hasSameBinaryContentAs(store.open(ModelId.ALL_MINILM).tokenizer());
    assertThat(model.manifest().maximumTokens()).isEqualTo(128);
  }

  @Test
  void mergesADamagedModelAgain() throws IOException {
    ship("damaged", "tuned.safetensors", merged);
    var onnx = store.open(new ModelId("damaged")).onnx();
    Files.writeString(onnx, "no graph");

    assertThat(store.open(new ModelId("damaged")).onnx())
        .isEqualTo(onnx)
        .hasSameBinaryContentAs(folder.resolve("merged.onnx"));
  }

  @Test
  void takesAnAdapterOfAnotherModule() throws IOException {
    ship(
        "models/elsewhere/adapter.safetensors",
        adapterBytes(BaseModel.of("all-minilm-l6-v2", base)));
    ship("elsewhere", "/models/elsewhere/adapter.safetensors", merged);

    assertThat(store.open(new ModelId("elsewhere")).onnx())
        .hasSameBinaryContentAs(folder.resolve("merged.onnx"));
  }

  @Test
  void quantisesWhatItMerged() throws IOException {
    ship("small", "tuned.safetensors", merged);

    var int8 = store.open(new ModelId("small-int8"));

    assertThat(int8.dynamicallyQuantised()).isTrue();
    assertThat(int8.manifest().sha256()).containsEntry("small/tuned.onnx", merged);
  }

  @Test
  void refusesAMergedFileWithAnotherChecksum() throws IOException {
    ship("other", "tuned.safetensors", new Sha256("0".repeat(64)));

    assertRefused("other", "tuned.onnx has SHA-256 " + merged.hex());
    assertThat(folder.resolve("home/models"))
        .isDirectoryNotContaining("glob:**/other")
        .isDirectoryNotContaining("glob:**/.unpacking-*");
  }

  @Test
  void refusesAManifestWithNothingToCompare() throws IOException {
    ship(
        BESIDE + "unchecked.json",
        manifest("unchecked", "tuned.safetensors", "{}").getBytes(StandardCharsets.UTF_8));

    assertRefused("unchecked", "no SHA-256 of tuned.onnx");
  }

  @Test
  void refusesAnAdapterOfAnotherBase() throws IOException {
    ship(BESIDE + "foreign.safetensors", adapterBytes(new BaseModel("bge", "1".repeat(64))));
    ship("foreign", "foreign.safetensors", merged);

    assertRefused(
        "foreign", "its adapter foreign.safetensors: the base bge must have SHA-256 1111");
  }

  @Test
  void saysWhichAdapterIsMissing() throws IOException {
    ship("lonely", "gone.safetensors", merged);

    assertRefused("lonely", "its adapter org/basir/inference/model/gone.safetensors is not on");
  }

  @Test
  void refusesABaseWithoutAdapter() throws IOException {
    var json = manifest("half", "x", "{}").replace("\"adapter\": \"x\",", "");
    ship(BESIDE + "half.json", json.getBytes(StandardCharsets.UTF_8));

    assertRefused("half", "a base needs an adapter");
  }

  private static void assertRefused(String id, String message) {
    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> store.open(new ModelId(id)))
        .withMessageContaining(message);
  }

  private static byte[] adapterBytes(BaseModel of) {
    return adapter(of).write();
  }

  private static Adapter adapter(BaseModel of) {
    var delta = new float[384];
    delta[0] = 0.25f;
    return new Adapter(
        "tuned", of, new TreeMap<>(Map.of(BIAS, new Shift(Tensor.ofHalves(delta, 384)))));
  }

  private static void ship(String id, String adapter, Sha256 onnx) throws IOException {
    var checksums = "{\"tuned.onnx\": \"%s\"}".formatted(onnx.hex());
    ship(BESIDE + id + ".json", manifest(id, adapter, checksums).getBytes(StandardCharsets.UTF_8));
  }

  private static String manifest(String id, String adapter, String checksums) {
    return """
    {"id": "%s", "base": "all-minilm-l6-v2", "adapter": "%s", "onnx": "tuned.onnx",
     "tokenizer": "tokenizer.json", "pooling": "MEAN", "maximumTokens": 128,
     "normalise": true, "sha256": %s}
    """
        .formatted(id, adapter, checksums);
  }

  private static void ship(String resource, byte[] content) throws IOException {
    var file = folder.resolve("jar").resolve(resource);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.write(file, content);
  }
}
