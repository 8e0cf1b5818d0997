package org.basir.classifier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.basir.classifier.kit.SmallModel;
import org.basir.inference.classifier.ClassifierModel;
import org.basir.inference.encoder.EncoderSettings;
import org.basir.inference.encoder.Encoders;
import org.basir.inference.encoder.Precision;
import org.basir.inference.head.Label;
import org.basir.inference.model.ModelId;
import org.basir.inference.model.ModelStore;
import org.basir.metrics.taxonomy.SectorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncoderPoolTests {

  @TempDir Path models = Path.of("");

  @Test
  void givesATunedEncoderToTheVersionItWasTrainedWithAlone() {
    try (var pool = pool()) {
      var first = of(pool, SmallModel.write(models, "tuned", new ModelId("tuned"), "steel", 1));
      var again = of(pool, models.resolve("tuned"));
      var next = of(pool, SmallModel.write(models, "tuned", new ModelId("tuned"), "banks", 1));

      assertThat(first).isSameAs(again).isNotSameAs(next).isNotSameAs(pool.shared());
      assertThat(next).isNotSameAs(pool.shared());
    }
  }

  @Test
  void sharesAnEncoderThatLiesElsewhere() {
    try (var pool = pool()) {
      var one = of(pool, SmallModel.write(models, "one", new ModelId("base"), "steel", 1));
      var two = of(pool, SmallModel.write(models, "two", new ModelId("base"), "steel", 1));
      var words =
          SmallModel.write(
              models, "words", List.of(new Label(new SectorCode(72), "steel")), List.of("iron"));

      assertThat(one).isSameAs(two).isSameAs(of(pool, words)).isSameAs(pool.shared());
    }
  }

  @Test
  void computesInEightBitsWhereThatIsWanted() {
    try (var pool = pool(Precision.INT8)) {
      var info = pool.shared().encoder(ModelId.ALL_MINILM).info();

      assertThat(info.model()).isEqualTo(ModelId.ALL_MINILM.int8());
      assertThat(info.quantised()).isTrue();
    }
  }

  private EncoderPool pool() {
    return pool(Precision.AS_IS);
  }

  private EncoderPool pool(Precision precision) {
    return new EncoderPool(new ModelStore(models), EncoderSettings.automatic(), precision);
  }

  private static Encoders of(EncoderPool pool, Path folder) {
    var model = ClassifierModel.folder(folder, pool.shared());
    return pool.of(model, new ModelSource.Folder(folder));
  }
}
