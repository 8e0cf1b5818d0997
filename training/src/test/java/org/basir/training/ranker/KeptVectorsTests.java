package org.basir.training.ranker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.basir.inference.encoder.EncodingListener;
import org.basir.inference.model.ModelFolder;
import org.basir.inference.model.ModelId;
import org.basir.inference.model.ModelManifest;
import org.basir.inference.model.Pooling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptVectorsTests {

  private static final List<String> MANY =
      IntStream.range(0, KeptVectors.PORTION + 3).mapToObj(Integer::toString).toList();

  @TempDir Path folder;
  private final List<List<String>> asked = new ArrayList<>();
  private final List<String> progress = new ArrayList<>();

  @Test
  void encodesEachTextOnceWhateverItComesWith() {
    assertThat(kept("m").apply(List.of("tea", "gold", "tea")))
        .containsExactly(new float[] {3}, new float[] {4}, new float[] {3});
    assertThat(kept("m").apply(List.of("jute!", "tea")))
        .containsExactly(new float[] {5}, new float[] {3});

    assertThat(asked).containsExactly(List.of("tea", "gold"), List.of("jute!"));
    assertThat(progress).containsExactly("2 of 2", "1 of 1");
  }

  @Test
  void losesNoMoreThanAPortion() {
    var ended = new IllegalStateException("ended");
    var failing =
        new KeptVectors(
            folder.resolve("m"),
            texts -> {
              if (!asked.isEmpty()) {
                throw ended;
              }
              return lengths(texts);
            },
            EncodingListener.SILENT);
    assertThatThrownBy(() -> failing.apply(MANY)).isSameAs(ended);

    assertThat(kept("m").apply(MANY)).hasSameSizeAs(MANY);

    assertThat(asked.getLast()).hasSize(3);
  }

  @Test
  void isAnotherFileWhenTheModelIsAnother() throws IOException {
    var first = in(model("weights", 8)).file();

    assertThat(in(model("weights", 8)).file()).isEqualTo(first);
    assertThat(in(model("weights", 9)).file()).isNotEqualTo(first);
    assertThat(in(model("others", 8)).file()).isNotEqualTo(first);
  }

  private KeptVectors in(ModelFolder model) {
    return KeptVectors.in(folder, model, this::lengths, EncodingListener.SILENT);
  }

  private ModelFolder model(String weights, int limit) throws IOException {
    Files.writeString(folder.resolve("m.onnx"), weights);
    var manifest =
        new ModelManifest(new ModelId("m"), "m.onnx", "t.json", Pooling.CLS, limit, true, Map.of());
    return new ModelFolder(folder, manifest, false);
  }

  private KeptVectors kept(String name) {
    return new KeptVectors(
        folder.resolve(name),
        this::lengths,
        (done, total) -> progress.add("%d of %d".formatted(done, total)));
  }

  private List<float[]> lengths(List<String> texts) {
    asked.add(texts);
    return texts.stream().map(text -> new float[] {text.length()}).toList();
  }
}
