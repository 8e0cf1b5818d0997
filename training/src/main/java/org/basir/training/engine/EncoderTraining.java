package org.basir.training.engine;

import static org.bytedeco.pytorch.global.torch.manual_seed;
import static org.bytedeco.pytorch.global.torch.set_num_threads;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.basir.inference.onnx.OnnxParameters;
import org.basir.inference.onnx.Parameter;
import org.basir.training.recipe.Design;
import org.basir.training.recipe.Example;
import org.basir.training.recipe.Recipe;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/// An encoder with a head that learns to find sectors. Of one thread.
///
/// ```java
/// var training = EncoderTraining.begin(OnnxParameters.read(onnx), recipe, sectors);
/// for (long step = 0; step < total; step++) {
///   training.step(step, passes, schedule.lr(step) / schedule.peak());
/// }
/// var tuned = file.with(training.encoder());
/// ```
///
/// Native code with a fault now and then on a busy machine: run it in a process of its own and
/// [#save] often.
public final class EncoderTraining {

  private final Recipe recipe;
  private final TextEncoder encoder;
  private final Definitions definitions;
  private final Head head;
  private final Heard heard;
  private final float[] priors;
  private final Adam adam;

  private EncoderTraining(
      Recipe recipe, TextEncoder encoder, Definitions definitions, Head head, Sectors sectors) {
    this.heard = Heard.of(sectors, recipe.design().scoring());
    this.priors = heard.levelled(sectors.priors());
    this.recipe = recipe;
    this.encoder = encoder;
    this.definitions = definitions;
    this.head = head;
    var all = new ArrayList<>(encoder.weights().trainables());
    all.addAll(head.trainables());
    this.adam = Adam.of(all, recipe.optimiser(), Rounding.of(recipe.precision()));
  }

  /// Begins at the pretrained encoder.
  ///
  /// @param file the pretrained encoder's
  /// @param sectors in the order of the examples' targets
  /// @throws IllegalArgumentException when the file has no encoder of BERT's kind
  public static EncoderTraining begin(OnnxParameters file, Recipe recipe, Sectors sectors) {
    set_num_threads(Runtime.getRuntime().availableProcessors());
    var encoder = encoder(file, recipe);
    var definitions = new Definitions(sectors.definitions());
    int width = encoder.shape().width();
    var head =
        switch (recipe.design().scoring()) {
          case WEIGHTS -> WeightHead.blank(width, sectors.count());
          case DEFINITIONS -> DefinitionHead.blank(width, sectors.count());
        };
    var training = new EncoderTraining(recipe, encoder, definitions, head, sectors);
    training.place();
    return training;
  }

  private static TextEncoder encoder(OnnxParameters file, Recipe recipe) {
    Design design = recipe.design();
    var type = recipe.precision().isPure() ? ScalarType.BFloat16 : ScalarType.Float;
    var tensors = new HashMap<String, Tensor>();
    Parameters.tensors(file).forEach((name, tensor) -> tensors.put(name, tensor.to(type)));
    return new TextEncoder(
        EncoderShape.of(file),
        Weights.of(tensors, design.adaptation(), recipe.seed()),
        design.pooling(),
        recipe.precision());
  }

  /// Learns from a step's texts.
  ///
  /// @param step counted from 0
  /// @param passes the texts, in the passes they are run in; never none
  /// @param multiplier of the peak rates, 0 to 1
  /// @return the loss per text, before the step
  public double step(long step, List<List<Example>> passes, double multiplier) {
    manual_seed(recipe.seed() * 1_000_003 + step);
    long texts = passes.stream().mapToLong(List::size).sum();
    double loss = 0;
    for (var pass : passes) {
      loss += gather(pass, texts, step);
    }
    adam.step(recipe.contrastiveSteps() + step + 1, multiplier);
    return loss;
  }

  /// Does the work of a step and learns nothing, to find how long one takes.
  public void rehearse(List<List<Example>> passes) {
    passes.forEach(pass -> gather(pass, pass.size(), 0));
    adam.forget();
  }

  private double gather(List<Example> pass, long texts, long step) {
    try (var _ = new PointerScope()) {
      var targets = heard.columns(targets(pass));
      var logits = heard.columns(logits(tokens(pass), step));
      var loss = Losses.sum(recipe.loss(), logits, targets).div(new Scalar((double) texts));
      loss.backward();
      return loss.item_double();
    }
  }

  private Tensor logits(List<long[]> texts, long step) {
    var vectors = encoder.vectors(texts);
    return switch (head) {
      case WeightHead weights -> weights.logits(vectors);
      case DefinitionHead likeness ->
          likeness.against(vectors, definitions.inTurn(encoder, likeness.definitions(), step));
    };
  }

  /// Brings texts near their sectors' definitions and away from others'. Texts without a sector
  /// teach nothing here.
  ///
  /// @param step counted from 0
  /// @return the loss per text, before the step
  public double contrast(long step, List<Example> pass, double multiplier) {
    var carrying = pass.stream().filter(Contrast::carries).toList();
    if (carrying.isEmpty()) {
      return 0;
    }
    manual_seed(recipe.seed() * 1_000_003 - step - 1);
    double loss;
    try (var _ = new PointerScope()) {
      var texts = encoder.vectors(tokens(carrying));
      var gathered =
          Contrast.loss(
              texts, heard.rows(definitions.all(encoder)), heard.columns(targets(carrying)));
      gathered.backward();
      loss = gathered.item_double();
    }
    adam.step(step + 1, multiplier);
    return loss;
  }

  /// Probabilities by text and sector.
  public float[][] probabilities(List<long[]> texts) {
    try (var _ = new PointerScope();
        var _ = new NoGradGuard()) {
      var values = Parameters.floats(head.logits(encoder.vectors(texts)).sigmoid());
      return rows(values, texts.size());
    }
  }

  /// A text's vector, before the head.
  float[] vector(long[] text) {
    try (var _ = new PointerScope();
        var _ = new NoGradGuard()) {
      return Parameters.floats(encoder.vectors(List.of(text)));
    }
  }

  /// Puts the head where the definitions are now: after [#contrast].
  public void place() {
    head.place(definitions.vectors(encoder), priors);
  }

  /// Sees all definitions as the encoder does now: before probabilities or the head are asked for.
  public void settle() {
    switch (head) {
      case WeightHead _ -> {
        // has weights of its own
      }
      case DefinitionHead likeness -> {
        likeness.see(definitions.vectors(encoder));
        likeness.level(heard);
      }
    }
  }

  /// The encoder's parameters, for [OnnxParameters#with].
  public Map<String, Parameter> encoder() {
    try (var _ = new PointerScope();
        var _ = new NoGradGuard()) {
      var current = new HashMap<>(encoder.weights().current());
      current.replaceAll((_, tensor) -> tensor.to(ScalarType.Float));
      return Parameters.numbers(current);
    }
  }

  public HeadNumbers head() {
    try (var _ = new PointerScope();
        var _ = new NoGradGuard()) {
      return head.numbers();
    }
  }

  /// Numbers that learn.
  public long learning() {
    return adam.slots().stream().mapToLong(slot -> slot.trainable().value().numel()).sum();
  }

  /// Writes what a training of the same recipe needs to go on.
  public void save(Path file) throws IOException {
    Archive.write(state(), file);
  }

  /// Goes on from what [#save] wrote.
  ///
  /// @throws IOException when it can't be read or belongs to another recipe
  public void restore(Path file) throws IOException {
    Archive.read(file, state());
  }

  private Map<String, Tensor> state() {
    var state = new HashMap<>(adam.state());
    state.putAll(head.state());
    return state;
  }

  private static List<long[]> tokens(List<Example> pass) {
    return pass.stream().map(Example::tokens).toList();
  }

  private static Tensor targets(List<Example> pass) {
    int sectors = pass.getFirst().targets().length;
    var targets = new float[pass.size() * sectors];
    for (int row = 0; row < pass.size(); row++) {
      System.arraycopy(pass.get(row).targets(), 0, targets, row * sectors, sectors);
    }
    return Tensor.create(targets, pass.size(), sectors);
  }

  private static float[][] rows(float[] values, int rows) {
    int width = values.length / rows;
    var all = new float[rows][width];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(values, row * width, all[row], 0, width);
    }
    return all;
  }
}
