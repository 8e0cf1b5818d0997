package org.basir.inference.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.basir.inference.model.ModelId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// A text's vector is the same to the last bit, alone and in any company.
@TestInstance(Lifecycle.PER_CLASS)
class BatchInvarianceTests {

  private static final List<String> WORDS =
      List.of(
          "customs",
          "duty",
          "gold",
          "rural",
          "roads",
          "crore",
          "irrigation",
          "excise",
          "credit",
          "farmers",
          "steel",
          "2014-15",
          "textile",
          "exports",
          "banks",
          "per cent",
          "housing");

  private Encoder encoder;

  @BeforeAll
  void open() {
    encoder = PretrainedModels.open(ModelId.BGE_SMALL, EncoderSettings.automatic().withWorkers(2));
  }

  @AfterAll
  void close() {
    encoder.close();
  }

  @RepeatedTest(3)
  void givesTheSameBitsInAnyCompany() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    var texts = new ArrayList<String>();
    for (int i = 0; i < 24; i++) {
      texts.add(text(random, random.nextInt(1, 5) * 7));
    }
    Collections.addAll(texts, "", text(random, 90), text(random, 700));
    Collections.shuffle(texts, random);

    var together = encoder.encode(texts);

    for (int i = 0; i < texts.size(); i += 4) {
      var alone = encoder.encode(List.of(texts.get(i))).getFirst();
      assertThat(together.get(i).vector())
          .as("seed %d, text %d", seed, i)
          .isEqualTo(alone.vector());
    }
  }

  private static String text(Random random, int words) {
    var text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
    }
    return text.toString();
  }
}
