package org.basir.inference.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.basir.inference.model.ModelId;
import org.basir.inference.model.ModelStore;
import org.basir.inference.tiny.TinyModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrecisionTests {

  private static final List<String> TEXTS =
      List.of(
          "Customs duty on gold and silver is reduced from 10 to 6 per cent.",
          "I propose to provide 2,000 crore for rural roads.",
          "Sir, the House rose for tea.",
          "The corpus of the micro irrigation fund will be doubled, and farmers will get credit at "
              + "four per cent when they repay in time. Scheduled banks are asked to lend more to "
              + "small enterprises that make textiles for export.");

  @Test
  void eightBitsStayNearSinglePrecision() {
    try (var exact = encoders(PretrainedModels.HOME, Precision.AS_IS);
        var int8 = encoders(PretrainedModels.HOME, Precision.INT8)) {
      var expected = exact.encoder(ModelId.ALL_MINILM).encode(TEXTS);
      var found = int8.encoder(ModelId.ALL_MINILM).encode(TEXTS);

      for (int i = 0; i < TEXTS.size(); i++) {
        assertThat(cosine(expected.get(i).vector(), found.get(i).vector()))
            .as(TEXTS.get(i))
            .isBetween(0.98, 0.999999);
      }
      assertThat(int8.loaded())
          .extracting(EncoderInfo::model)
          .containsExactly(ModelId.ALL_MINILM.int8());
      assertThat(int8.loaded()).allMatch(EncoderInfo::quantised);
      assertThat(exact.loaded()).noneMatch(EncoderInfo::quantised);
    }
  }

  @Test
  void eightBitsGiveTheSameVectorInAnyCompany() {
    try (var int8 = encoders(PretrainedModels.HOME, Precision.INT8)) {
      var encoder = int8.encoder(ModelId.ALL_MINILM);
      var text = "Customs duty on gold is cut.";

      var together = encoder.encode(List.of(text, "Excise duty on gold is cut.", TEXTS.getLast()));

      assertThat(together.getFirst().vector())
          .isEqualTo(encoder.encode(List.of(text)).getFirst().vector());
    }
  }

  @Test
  void whatIsQuantisedAlreadyIsUsedAsItIs(@TempDir Path home) {
    TinyModel.with(home.resolve("models/tiny"), "quantised.onnx", "CLS", 6);

    try (var encoders = encoders(home, Precision.INT8)) {
      assertThat(encoders.encoder(new ModelId("tiny")).info().quantised()).isTrue();
    }
  }

  private static Encoders encoders(Path home, Precision precision) {
    return new Encoders(new ModelStore(home), EncoderSettings.automatic(), precision);
  }

  private static double cosine(float[] one, float[] other) {
    double product = 0;
    for (int i = 0; i < one.length; i++) {
      product += (double) one[i] * other[i];
    }
    return product;
  }
}
