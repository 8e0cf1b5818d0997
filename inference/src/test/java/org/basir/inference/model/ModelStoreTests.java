package org.basir.inference.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.basir.inference.tiny.TinyModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTests {

  @TempDir Path home;

  @Test
  void unpacksAModelOnceForManyCallers() throws Exception {
    Callable<ModelFolder> open = () -> new ModelStore(home).open(ModelId.ALL_MINILM);

    try (var callers = Executors.newFixedThreadPool(3)) {
      var opened = callers.invokeAll(Stream.generate(() -> open).limit(3).toList());
      for (var folder : opened) {
        assertThat(folder.get().onnx()).hasSize(90_387_606L);
      }
    }
    assertThat(home.resolve("models"))
        .isDirectoryContaining("regex:.*/all-minilm-l6-v2")
        .isDirectoryNotContaining("glob:**/.unpacking-*");
  }

  @Test
  void unpacksADamagedModelAgain() throws IOException {
    var store = new ModelStore(home);
    var tokenizer = store.open(ModelId.ALL_MINILM).tokenizer();
    Files.writeString(tokenizer, "{}");

    assertThat(store.open(ModelId.ALL_MINILM).tokenizer()).hasSize(711_661L);
  }

  @Test
  void findsAUsersOwnModelByItsName() {
    TinyModel.encoder(home.resolve("models/tiny"));

    assertThat(new ModelStore(home).open(new ModelId("tiny")).manifest().maximumTokens())
        .isEqualTo(6);
  }

  @Test
  void saysWhichModelsThereAre() {
    TinyModel.encoder(home.resolve("models/tiny"));

    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> new ModelStore(home).open(new ModelId("large")))
        .withMessageContaining("Model large is unknown")
        .withMessageContaining("[bge-small-en-v1.5, all-minilm-l6-v2]")
        .withMessageContaining("[tiny]");
  }
}
