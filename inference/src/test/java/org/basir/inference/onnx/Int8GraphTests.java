package org.basir.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.basir.inference.model.ModelId;
import org.basir.inference.model.ModelStore;
import org.basir.inference.model.Sha256;
import org.basir.inference.tiny.TinyModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Int8GraphTests {

  @TempDir private Path folder;

  private static Path minilm() {
    return new ModelStore(Path.of("target", "test-home")).open(ModelId.ALL_MINILM).onnx();
  }

  @Test
  void keepsEveryMatrixInAQuarterOfItsSize() throws IOException {
    var int8 = folder.resolve("int8.onnx");

    Int8Graph.write(minilm(), int8);

    assertThat(Files.size(int8)).isLessThan(Files.size(minilm()) * 27 / 100);
    var operators =
        OnnxParameters.model(int8).getGraph().getNodeList().stream()
            .collect(Collectors.groupingBy(node -> node.getOpType(), Collectors.counting()));
    // of each of six layers: six dense ones, of which query, key and value share their input;
    // the two products of attention stay
    assertThat(operators)
        .containsEntry("MatMulInteger", 36L)
        .containsEntry("DynamicQuantizeLinear", 24L)
        .containsEntry("MatMul", 12L);
  }

  @Test
  void givesTheSameBytesAlways() throws IOException {
    Int8Graph.write(minilm(), folder.resolve("one.onnx"));
    Int8Graph.write(minilm(), folder.resolve("two.onnx"));

    assertThat(Sha256.of(folder.resolve("one.onnx")))
        .isEqualTo(Sha256.of(folder.resolve("two.onnx")));
  }

  @Test
  void refusesAGraphWithoutDenseLayers() {
    var tiny = TinyModel.encoder(folder).resolve("model.onnx");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Int8Graph.write(tiny, folder.resolve("int8.onnx")))
        .withMessageContaining("no dense layers in single precision");
    assertThat(folder.resolve("int8.onnx")).doesNotExist();
  }

  @Test
  void refusesAGraphThatIsQuantisedAlready() throws IOException {
    var once = folder.resolve("once.onnx");
    Int8Graph.write(minilm(), once);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Int8Graph.write(once, folder.resolve("twice.onnx")))
        .withMessageContaining("no dense layers in single precision");
  }
}
