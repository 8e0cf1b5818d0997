package org.basir.inference.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.basir.inference.encoder.EncoderSettings;
import org.basir.inference.encoder.Encoders;
import org.basir.inference.head.Label;
import org.basir.inference.head.LinearHead;
import org.basir.inference.model.ModelId;
import org.basir.inference.model.ModelRefused;
import org.basir.inference.model.ModelStore;
import org.basir.inference.model.Sha256;
import org.basir.inference.tfidf.TfIdf;
import org.basir.inference.tiny.TinyModel;
import org.basir.metrics.taxonomy.SectorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifierModelTests {

  private static final Label GOLD = new Label(new SectorCode(1), "gold");
  private static final ModelId TINY = new ModelId("tiny");

  @TempDir Path home;
  private Encoders encoders;

  @BeforeEach
  void open() {
    TinyModel.encoder(home.resolve("models/tiny"));
    encoders = new Encoders(new ModelStore(home), EncoderSettings.automatic());
  }

  @AfterEach
  void close() {
    encoders.close();
  }

  @Test
  void classifiesByAnEncodersVectors() throws IOException {
    var model = written(ClassifierFile.write("tiny-head", TINY, head(TinyModel.WIDTH)));

    var scores = model.classify(List.of("gold", "gold gold gold gold tea"));

    assertThat(model.encoder()).contains(TINY);
    assertThat(scores).hasSize(2);
    assertThat(scores.getFirst().scores())
        .singleElement()
        .satisfies(score -> assertThat(score.sector()).isEqualTo(GOLD));
    assertThat(scores.getLast().truncated()).isTrue();
  }

  @Test
  void classifiesByTermsWithoutAnyEncoder() throws IOException {
    var terms = new TfIdf(List.of("gold", "tea"), new float[] {1, 1});
    var model = written(ClassifierFile.write("terms", terms, head(2)));

    var scores = model.classify(List.of("Gold!", "nothing"));

    assertThat(model.encoder()).isEmpty();
    assertThat(scores.getFirst().selected()).hasSize(1);
    assertThat(scores.getLast().selected()).isEmpty();
    assertThat(encoders.loaded()).isEmpty();
  }

  @Test
  void loadsTheEncoderWhenItIsFirstNeeded() throws IOException {
    var model = written(ClassifierFile.write("tiny-head", TINY, head(TinyModel.WIDTH)));
    assertThat(encoders.loaded()).isEmpty();

    model.warmUp();

    assertThat(encoders.loaded()).extracting(info -> info.model()).containsExactly(TINY);
  }

  @Test
  void namesItsParametersInItsVersion() throws IOException {
    var file = ClassifierFile.write("tiny-head", TINY, head(TinyModel.WIDTH));

    assertThat(written(file).version())
        .isEqualTo("tiny-head-" + Sha256.of(file).hex().substring(0, 12));
  }

  @Test
  void refusesAHeadOfAnotherWidthThanItsEncoder() throws IOException {
    var model = written(ClassifierFile.write("tiny-head", TINY, head(3)));

    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(model::warmUp)
        .withMessageContaining("reads 3 numbers")
        .withMessageContaining("tiny gives 4");
  }

  @Test
  void refusesAFileThatIsNoClassifier() throws IOException {
    Files.writeString(home.resolve("head.safetensors"), "hello there");

    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> ClassifierModel.folder(home, encoders))
        .withMessageContaining("head.safetensors is no classifier");
  }

  @Test
  void refusesAFolderWithoutClassifier() {
    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> ClassifierModel.folder(home, encoders))
        .withMessageContaining("has no readable head.safetensors");
  }

  @Test
  void refusesAResourceThatIsNotThere() {
    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> ClassifierModel.resource("models/none", encoders))
        .withMessageContaining("models/none/head.safetensors");
  }

  private ClassifierModel written(byte[] file) throws IOException {
    Files.write(home.resolve("head.safetensors"), file);
    return ClassifierModel.folder(home, encoders);
  }

  private static LinearHead head(int width) {
    var weights = new float[width];
    weights[0] = 1;
    return new LinearHead(List.of(GOLD), width, weights, new float[] {-0.5f}, new float[] {0.5f});
  }
}
