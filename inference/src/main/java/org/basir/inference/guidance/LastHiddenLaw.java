package org.basir.inference.guidance;

import java.util.List;
import org.basir.inference.llm.HiddenStates;
import org.basir.inference.llm.StepView;
import org.basir.inference.model.ModelRefused;
import org.basir.inference.safetensors.MappedTensors;

/// A law that a few dense layers read off the last hidden state.
final class LastHiddenLaw implements LengthLaw {

  private final MappedTensors file;
  private final List<DenseLayer> layers;
  private final LengthHeads heads;

  LastHiddenLaw(MappedTensors file, List<DenseLayer> layers, LengthHeads heads) {
    this.file = file;
    this.layers = List.copyOf(layers);
    this.heads = heads;
    int width = layers.isEmpty() ? heads.width() : layers.getFirst().inputs();
    for (var layer : layers) {
      requireWidth(layer.inputs(), width);
      width = layer.outputs();
    }
    requireWidth(heads.width(), width);
  }

  @Override
  public HiddenStates needs() {
    return HiddenStates.LAST;
  }

  @Override
  public StepLengths at(StepView step) {
    var vector = step.lastHidden();
    for (var layer : layers) {
      vector = layer.of(vector);
    }
    return heads.after(vector);
  }

  @Override
  public void close() {
    file.close();
  }

  private static void requireWidth(int reads, int given) {
    if (reads != given) {
      throw new ModelRefused(
          "A layer of a length law reads %d numbers of %d".formatted(reads, given));
    }
  }
}
