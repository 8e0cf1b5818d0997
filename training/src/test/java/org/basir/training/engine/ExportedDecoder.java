package org.basir.training.engine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.basir.training.decoder.DecoderShape;
import org.basir.training.decoder.DecoderStates;

/// A decoder's file in ONNX Runtime, by its inputs and outputs alone.
record ExportedDecoder(OrtEnvironment environment, OrtSession session, DecoderShape shape)
    implements AutoCloseable {

  static ExportedDecoder open(Path file, DecoderShape shape) throws OrtException {
    var environment = OrtEnvironment.getEnvironment();
    return new ExportedDecoder(environment, environment.createSession(file.toString()), shape);
  }

  DecoderStates run(long... tokens) throws OrtException {
    try (var result = session.run(inputs(tokens, 0, empty()))) {
      var hidden = new float[shape.layers() + 1][];
      for (int layer = 0; layer < hidden.length; layer++) {
        hidden[layer] = floats(result, "hidden_states." + layer);
      }
      return new DecoderStates(floats(result, "logits"), hidden);
    }
  }

  /// The logits when some tokens are read together and the others one by one.
  float[] inSteps(long[] tokens, int first) throws OrtException {
    var logits = new float[tokens.length * shape.vocabulary()];
    var result = session.run(inputs(Arrays.copyOf(tokens, first), 0, empty()));
    put(result, logits, 0);
    for (int at = first; at < tokens.length; at++) {
      var next = session.run(inputs(new long[] {tokens[at]}, at, present(result)));
      result.close();
      result = next;
      put(result, logits, at * shape.vocabulary());
    }
    result.close();
    return logits;
  }

  private static void put(OrtSession.Result result, float[] logits, int at) throws OrtException {
    var fresh = floats(result, "logits");
    System.arraycopy(fresh, 0, logits, at, fresh.length);
  }

  private Map<String, OnnxTensor> inputs(long[] tokens, int past, Map<String, OnnxTensor> cache)
      throws OrtException {
    var inputs = new HashMap<>(cache);
    int all = past + tokens.length;
    inputs.put("input_ids", longs(tokens));
    inputs.put("attention_mask", longs(LongStream.generate(() -> 1).limit(all).toArray()));
    inputs.put("position_ids", longs(LongStream.range(past, all).toArray()));
    return inputs;
  }

  private OnnxTensor longs(long... numbers) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(numbers), new long[] {1, numbers.length});
  }

  private Map<String, OnnxTensor> empty() throws OrtException {
    var cache = new HashMap<String, OnnxTensor>();
    var nothing = ByteBuffer.allocateDirect(0).order(ByteOrder.nativeOrder()).asFloatBuffer();
    for (var name : session.getInputNames()) {
      if (name.startsWith("past_key_values.")) {
        long[] sizes = {1, shape.heads(), 0, shape.headWidth()};
        cache.put(name, OnnxTensor.createTensor(environment, nothing, sizes));
      }
    }
    return cache;
  }

  private Map<String, OnnxTensor> present(OrtSession.Result result) {
    var cache = new HashMap<String, OnnxTensor>();
    for (var name : session.getInputNames()) {
      if (name.startsWith("past_key_values.")) {
        var present = name.replace("past_key_values", "present");
        cache.put(name, (OnnxTensor) result.get(present).orElseThrow());
      }
    }
    return cache;
  }

  private static float[] floats(OrtSession.Result result, String name) {
    var buffer = ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
    var floats = new float[buffer.remaining()];
    buffer.get(floats);
    return floats;
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
