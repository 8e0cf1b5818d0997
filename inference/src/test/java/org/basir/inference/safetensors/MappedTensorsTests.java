package org.basir.inference.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MappedTensorsTests {

  @TempDir private Path folder;

  @Test
  void rowsAreThoseThatWereWritten() throws IOException {
    try (var mapped = MappedTensors.open(file())) {
      assertThat(mapped.metadata()).containsEntry("tier", "test");
      assertThat(mapped.names()).containsExactlyInAnyOrder("single", "half", "list");
      var single = mapped.matrix("single");
      assertThat(single.rows()).isEqualTo(2);
      assertThat(single.columns()).isEqualTo(3);
      assertThat(single.row(1)).containsExactly(4, 5, 6);
      assertThat(mapped.numbers("single")).containsExactly(1, 2, 3, 4, 5, 6);
      assertThat(mapped.matrix("half").row(0)).containsExactly(0.5f, -2);
    }
  }

  @Test
  void rowsAreMultiplied() throws IOException {
    try (var mapped = MappedTensors.open(file())) {
      assertThat(mapped.matrix("single").dot(1, new float[] {1, 0, -2})).isEqualTo(-8);
      assertThat(mapped.matrix("half").dot(1, new float[] {2, 4})).isEqualTo(7);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> mapped.matrix("half").dot(1, new float[3]));
    }
  }

  @Test
  void whatIsNoMatrixIsRefused() throws IOException {
    try (var mapped = MappedTensors.open(file())) {
      assertThatIllegalArgumentException().isThrownBy(() -> mapped.matrix("list"));
      assertThatIllegalArgumentException().isThrownBy(() -> mapped.matrix("none"));
    }
  }

  @Test
  void whatIsNoSafetensorsFileIsRefused() throws IOException {
    var file = Files.writeString(folder.resolve("text"), "not at all tensors");
    assertThatIllegalArgumentException().isThrownBy(() -> MappedTensors.open(file));
  }

  @Test
  void nothingIsReadAfterClosing() throws IOException {
    var mapped = MappedTensors.open(file());
    var matrix = mapped.matrix("single");
    mapped.close();
    mapped.close();
    assertThatIllegalStateException().isThrownBy(() -> matrix.row(0));
  }

  private Path file() throws IOException {
    var tensors =
        new SafeTensors(
            Map.of("tier", "test"),
            Map.of(
                "single", Tensor.ofFloats(new float[] {1, 2, 3, 4, 5, 6}, 2, 3),
                "half", Tensor.ofHalves(new float[] {0.5f, -2, 1.5f, 1}, 2, 2),
                "list", Tensor.ofFloats(new float[] {1}, 1)));
    return Files.write(folder.resolve("file.safetensors"), tensors.write());
  }
}
