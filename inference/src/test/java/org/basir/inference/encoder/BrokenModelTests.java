package org.basir.inference.encoder;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.basir.inference.model.ModelFolder;
import org.basir.inference.model.ModelRefused;
import org.basir.inference.tiny.TinyModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenModelTests {

  @TempDir Path folder;

  @Test
  void saysWhichInputsAGraphHasInstead() {
    TinyModel.with(folder, "adder.onnx", "CLS", 6);

    assertRefused("must take int64 [batch, sequence] input_ids", "[left FLOAT[2], right FLOAT[2]]");
  }

  @Test
  void saysWhichOutputsAGraphHasInstead() {
    TinyModel.with(folder, "counter.onnx", "CLS", 6);

    assertRefused("has no output to read", "[count INT64[]]");
  }

  @Test
  void refusesAGraphThatIsNone() throws IOException {
    Files.writeString(TinyModel.encoder(folder).resolve("model.onnx"), "no graph");

    assertRefused("ONNX Runtime can't load", "model.onnx");
  }

  @Test
  void refusesATokenizerThatIsNone() throws IOException {
    Files.writeString(TinyModel.encoder(folder).resolve("tokenizer.json"), "{}");

    assertRefused("tokenizer.json is no tokenizer", "tiny");
  }

  private void assertRefused(String problem, String found) {
    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(
            () -> Encoder.open(ModelFolder.open(folder), EncoderSettings.automatic()).close())
        .withMessageContaining(problem)
        .withMessageContaining(found);
  }
}
