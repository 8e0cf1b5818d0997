package org.basir.inference.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTensorsTests {

  @Test
  void readsAFileOfTheReferenceImplementation() throws IOException {
    var file = SafeTensors.read(example());

    assertThat(file.metadata()).containsEntry("note", "a \"quoted\" ₹").hasSize(2);
    assertThat(file.tensor("weight").shape()).containsExactly(2, 3);
    assertThat(file.tensor("weight").floats()).containsExactly(1, -2.5f, 3, 0.1f, 65504, -0.0f);
    assertThat(file.tensor("half").type()).isEqualTo(ElementType.F16);
    assertThat(file.tensor("half").floats()).containsExactly(0.5f, -1.25f, 0.099975586f);
    assertThat(file.tensor("text").text()).isEqualTo("ports\ntea\n₹");
  }

  @Test
  void readsWhatItWroteAndWritesTheSameBytesAgain() throws IOException {
    var bytes = SafeTensors.read(example()).write();

    assertThat(SafeTensors.read(bytes).write()).isEqualTo(bytes);
    assertThat(SafeTensors.read(bytes).tensor("weight").floats())
        .isEqualTo(SafeTensors.read(example()).tensor("weight").floats());
  }

  @Test
  void startsTheNumbersAtAMultipleOfEight() {
    var bytes = new SafeTensors(Map.of("n", "x"), Map.of("t", Tensor.ofText("abc"))).write();

    assertThat(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong() % 8).isZero();
  }

  @Test
  void namesTheTensorsThereAre() throws IOException {
    var file = SafeTensors.read(example());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> file.tensor("bias"))
        .withMessage("No tensor 'bias'; found [half, text, weight]");
  }

  @Test
  void givesNoNumbersOfAText() throws IOException {
    var text = SafeTensors.read(example()).tensor("text");

    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(text::floats);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hello | header is no JSON",
        "{\"t\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}} | lies outside the file",
        "{\"t\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,0]}} | needs 4 bytes",
        "{\"t\":{\"dtype\":\"I64\",\"shape\":[0],\"data_offsets\":[0,0]}} | no JSON",
      })
  void refusesABrokenHeader(String header, String message) {
    var json = header.getBytes(StandardCharsets.UTF_8);
    var file = ByteBuffer.allocate(8 + json.length).order(ByteOrder.LITTLE_ENDIAN);
    file.putLong(json.length).put(json);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SafeTensors.read(file.array()))
        .withMessageContaining(message);
  }

  @Test
  void refusesAFileThatEndsInItsHeader() throws IOException {
    var cut = Arrays.copyOf(example(), 40);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SafeTensors.read(cut))
        .withMessageContaining("header length is wrong");
  }

  private static byte[] example() throws IOException {
    try (var in = SafeTensorsTests.class.getResourceAsStream("example.safetensors")) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }
}
