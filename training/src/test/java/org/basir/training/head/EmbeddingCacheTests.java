package org.basir.training.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.basir.inference.encoder.Encoding;
import org.basir.inference.head.FeatureVector;
import org.basir.inference.model.ModelFolder;
import org.basir.inference.model.ModelId;
import org.basir.inference.model.ModelManifest;
import org.basir.inference.model.Pooling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingCacheTests {

  private static final ModelManifest MANIFEST =
      new ModelManifest(new ModelId("m"), "m.onnx", "t.json", Pooling.CLS, 8, true, Map.of());

  @TempDir Path folder;
  private final List<List<String>> asked = new ArrayList<>();

  @Test
  void asksTheEncoderOnlyOnce() throws IOException {
    var model = model("weights");

    var first = vectors(model, List.of("tea", "gold"));
    var second = vectors(model, List.of("tea", "gold"));

    assertThat(asked).hasSize(1);
    assertThat(values(second)).isEqualTo(values(first)).containsExactly(List.of(3f), List.of(4f));
  }

  @Test
  void asksAgainForOtherTexts() throws IOException {
    var model = model("weights");

    vectors(model, List.of("tea", "gold"));
    vectors(model, List.of("teag", "old"));

    assertThat(asked).hasSize(2);
  }

  @Test
  void asksAgainWhenTheModelIsAnother() throws IOException {
    vectors(model("weights"), List.of("tea"));
    vectors(model("others"), List.of("tea"));

    assertThat(asked).hasSize(2);
  }

  private ModelFolder model(String weights) throws IOException {
    Files.writeString(folder.resolve("m.onnx"), weights);
    return new ModelFolder(folder, MANIFEST, false);
  }

  private List<FeatureVector> vectors(ModelFolder model, List<String> texts) {
    return new EmbeddingCache(folder.resolve("kept")).vectors(model, texts, this::lengths);
  }

  private List<Encoding> lengths(List<String> texts) {
    asked.add(texts);
    return texts.stream().map(text -> new Encoding(new float[] {text.length()}, 1, false)).toList();
  }

  private static List<List<Float>> values(List<FeatureVector> vectors) {
    return vectors.stream().map(EmbeddingCacheTests::values).toList();
  }

  private static List<Float> values(FeatureVector vector) {
    return List.of((float) vector.dot(new float[] {1}, 0));
  }
}
