package org.basir.inference.guidance;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Set;
import org.basir.inference.llm.HiddenStates;
import org.basir.inference.llm.StepView;
import org.basir.inference.safetensors.MappedTensors;

/// A law that a network reads off all layers' hidden states, as the authors' does.
final class AllLayersLaw implements LengthLaw {

  private static final String INPUT = "layers";
  private static final String OUTPUT = "summary";

  private final MappedTensors file;
  private final LengthHeads heads;
  private final OrtSession session;

  AllLayersLaw(MappedTensors file, LengthHeads heads, OrtSession session) {
    this.file = file;
    this.heads = heads;
    this.session = session;
  }

  @Override
  public HiddenStates needs() {
    return HiddenStates.ALL;
  }

  @Override
  public StepLengths at(StepView step) {
    try {
      return heads.after(summary(step.allLayerHidden()));
    } catch (OrtException e) {
      throw new IllegalStateException("The length law can't be run: " + e.getMessage(), e);
    }
  }

  private float[] summary(float[][] layers) throws OrtException {
    var shape = new long[] {1, layers.length, layers[0].length};
    var values = FloatBuffer.allocate(layers.length * layers[0].length);
    for (var layer : layers) {
      values.put(layer);
    }
    try (var input =
            OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), values.flip(), shape);
        var result = session.run(Map.of(INPUT, input), Set.of(OUTPUT))) {
      return ((OnnxTensor) result.get(0)).getFloatBuffer().array();
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("The length law could not be freed", e);
    } finally {
      file.close();
    }
  }
}
