package org.basir.training.finetune;

import java.util.List;
import org.basir.inference.encoder.TextTokenizer;
import org.basir.inference.model.ModelFolder;
import org.basir.inference.model.ModelStore;
import org.basir.training.engine.Sectors;
import org.basir.training.recipe.Example;

/// [Texts] as the encoder reads them.
record Material(List<Example> train, List<Example> dev, Sectors sectors) {

  static Material of(Texts texts, ModelFolder model, int maximumTokens) {
    try (var tokenizer = TextTokenizer.open(model, maximumTokens)) {
      int sectors = texts.definitions().size();
      var train = examples(texts.train(), tokenizer, sectors);
      var definitions =
          texts.definitions().stream().map(text -> tokenizer.tokenize(text).ids()).toList();
      return new Material(
          train,
          examples(texts.dev(), tokenizer, sectors),
          new Sectors(definitions, priors(train, sectors), heard(train, sectors)));
    }
  }

  /// Steps of one epoch of an order.
  static long stepsPerEpoch(Order order) {
    var recipe = order.recipe();
    var model = new ModelStore(order.home()).open(recipe.design().encoder());
    var train = of(order.texts(), model, recipe.design().maximumTokens()).train();
    return new Passes(new Plan(train, recipe.tokensPerPass(), recipe.seed()), recipe.passes())
        .stepsPerEpoch();
  }

  private static List<Example> examples(
      List<Texts.Text> texts, TextTokenizer tokenizer, int sectors) {
    return texts.stream()
        .map(text -> new Example(tokenizer.tokenize(text.text()).ids(), targets(text, sectors)))
        .toList();
  }

  private static float[] targets(Texts.Text text, int sectors) {
    var targets = new float[sectors];
    text.sectors().forEach(sector -> targets[sector] = 1);
    return targets;
  }

  private static boolean[] heard(List<Example> train, int sectors) {
    var heard = new boolean[sectors];
    for (var example : train) {
      for (int sector = 0; sector < sectors; sector++) {
        heard[sector] |= example.targets()[sector] > 0;
      }
    }
    return heard;
  }

  /// Logits of the sectors' shares, each pulled away from none by half a text.
  private static float[] priors(List<Example> train, int sectors) {
    var priors = new float[sectors];
    for (int sector = 0; sector < sectors; sector++) {
      double carrying = 0.5;
      for (var example : train) {
        carrying += example.targets()[sector];
      }
      priors[sector] = (float) Math.log(carrying / (train.size() + 1 - carrying));
    }
    return priors;
  }
}
