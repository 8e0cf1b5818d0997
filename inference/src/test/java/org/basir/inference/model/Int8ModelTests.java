package org.basir.inference.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.basir.inference.onnx.OnnxParameters;
import org.basir.inference.onnx.Parameter;
import org.basir.inference.tiny.TinyModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Int8ModelTests {

  private static final String BIAS = "encoder.layer.0.attention.self.query.bias";
  private static final ModelId OWN = new ModelId("own");
  private static final ModelId TINY = new ModelId("tiny");

  @TempDir Path home;

  @Test
  void isMadeOfAShippedModelOnce() throws IOException {
    var store = new ModelStore(home);

    var made = store.open(ModelId.ALL_MINILM.int8());

    var source = store.open(ModelId.ALL_MINILM);
    assertThat(made.id().value()).isEqualTo("all-minilm-l6-v2-int8");
    assertThat(made.dynamicallyQuantised()).isTrue();
    assertThat(made.tokenizer()).hasSameBinaryContentAs(source.tokenizer());
    assertThat(made.manifest().pooling()).isEqualTo(Pooling.MEAN);
    assertThat(made.manifest().maximumTokens()).isEqualTo(256);
    Files.setLastModifiedTime(made.onnx(), FileTime.fromMillis(1));
    assertThat(Files.getLastModifiedTime(store.open(ModelId.ALL_MINILM.int8()).onnx()).toMillis())
        .isEqualTo(1);
  }

  @Test
  void isMadeAgainWhenDamaged() throws IOException {
    var store = new ModelStore(home);
    var onnx = store.open(ModelId.ALL_MINILM.int8()).onnx();
    long size = Files.size(onnx);
    Files.writeString(onnx, "no graph");

    assertThat(store.open(ModelId.ALL_MINILM.int8()).onnx()).isEqualTo(onnx).hasSize(size);
  }

  @Test
  void isMadeAnewWhenItsSourceHasChanged() throws IOException {
    var source = writeOwn();
    var store = new ModelStore(home);
    var before = Sha256.of(store.open(OWN.int8()).onnx());
    var parameters = OnnxParameters.read(source);
    var bias = parameters.get(BIAS);

    parameters.with(Map.of(BIAS, new Parameter(bias.shape(), new float[384]))).write(source);

    assertThat(Sha256.of(store.open(OWN.int8()).onnx())).isNotEqualTo(before);
    assertThat(store.open(OWN.int8()).manifest().sha256())
        .containsEntry("own/model.onnx", Sha256.of(source));
  }

  @Test
  void leavesAUsersOwnFolderOfSuchANameAlone() throws IOException {
    TinyModel.encoder(home.resolve("models/tiny-int8"));
    assertThat(new ModelStore(home).open(TINY.int8()).id()).isEqualTo(TINY);

    TinyModel.encoder(home.resolve("models/tiny"));

    assertThat(new ModelStore(home).open(TINY.int8()).path()).endsWith(Path.of("tiny-int8"));
    assertThat(new ModelStore(home).open(TINY.int8()).dynamicallyQuantised()).isFalse();
  }

  @Test
  void staysUsableWithoutItsSource() throws IOException {
    var source = writeOwn();
    new ModelStore(home).open(OWN.int8());
    for (var name :
        new String[] {"model.onnx", "tokenizer.json", "manifest.json", ".verified.json"}) {
      Files.delete(source.resolveSibling(name));
    }
    Files.delete(home.resolve("models/own"));

    assertThat(new ModelStore(home).open(OWN.int8()).dynamicallyQuantised()).isTrue();
  }

  @Test
  void saysWhatCanNotBeQuantised() {
    TinyModel.encoder(home.resolve("models/tiny"));

    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> new ModelStore(home).open(TINY.int8()))
        .withMessageContaining("Model tiny-int8 can't be made of")
        .withMessageContaining("no dense layers");
    assertThat(home.resolve("models")).isDirectoryNotContaining("glob:**/.unpacking-*");
  }

  @Test
  void isUnknownWhereItsSourceIs() {
    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> new ModelStore(home).open(new ModelId("large-int8")))
        .withMessageContaining("Model large-int8 is unknown");
  }

  /// A user's own model, whose folder is called otherwise than it calls itself.
  private Path writeOwn() throws IOException {
    var folder = TinyModel.encoder(home.resolve("models/own"));
    var minilm = new ModelStore(Path.of("target", "test-home")).open(ModelId.ALL_MINILM).onnx();
    OnnxParameters.read(minilm).write(folder.resolve("model.onnx"));
    return folder.resolve("model.onnx");
  }
}
