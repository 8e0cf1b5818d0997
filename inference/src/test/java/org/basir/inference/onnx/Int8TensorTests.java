package org.basir.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.List;
import org.junit.jupiter.api.Test;

class Int8TensorTests {

  private static final TensorProto MATRIX =
      TensorProto.newBuilder()
          .setName("m")
          .setDataType(TensorProto.DataType.FLOAT.getNumber())
          .addAllDims(List.of(2L, 3L))
          .addAllFloatData(List.of(6.3f, -0.1f, 0f, -3.1f, 0.63f, 0f))
          .build();

  @Test
  void scalesEachColumnByItsLargestNumber() {
    var tensor = Int8Tensor.byColumn(MATRIX);

    assertThat(tensor.scales().getDimsList()).containsExactly(3L);
    assertThat(Tensors.parameter(tensor.scales()).values())
        .containsExactly(new float[] {0.1f, 0.01f, 1f}, within(1e-7f));
    assertThat(tensor.values().getDimsList()).containsExactly(2L, 3L);
    assertThat(tensor.values().getRawData().toByteArray()).containsExactly(63, -10, 0, -31, 63, 0);
  }

  @Test
  void scalesEachRowByItsLargestNumber() {
    var tensor = Int8Tensor.byRow(MATRIX);

    assertThat(tensor.scales().getDimsList()).containsExactly(2L, 1L);
    assertThat(tensor.values().getRawData().toByteArray()).containsExactly(127, -2, 0, -127, 26, 0);
  }
}
