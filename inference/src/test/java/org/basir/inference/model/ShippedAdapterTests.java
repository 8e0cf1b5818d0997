package org.basir.inference.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.basir.inference.encoder.Encoder;
import org.basir.inference.encoder.EncoderSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The fine-tuned encoder that ships as an adapter. Its checksum was taken where it was trained:
/// that it opens means it came out the same to the last bit.
class ShippedAdapterTests {

  private static final ModelId SHIPPED = new ModelId("bge-sectors-13345cc0801a");

  @Test
  void isMadeOfItsBaseAtTheFirstUse(@TempDir Path home) throws Exception {
    var folder = new ModelStore(home).open(SHIPPED);

    assertThat(Sha256.of(folder.onnx()).brief()).isEqualTo("13345cc0801a");
    try (var encoder = Encoder.open(folder, EncoderSettings.automatic())) {
      assertThat(encoder.encode(List.of("Customs duty on gold.")).getFirst().vector()).hasSize(384);
    }
  }

  @Test
  void isSmallEnoughToKeepBesideTheCode() throws Exception {
    var file = Path.of("src/main/resources/org/basir/inference/model", SHIPPED + ".safetensors");
    assertThat(Files.size(file)).isLessThan(5_000_000);
  }
}
