package org.basir.inference.decoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.basir.inference.llm.HiddenStates;
import org.basir.inference.llm.TokenIds;

/// A loaded graph; several threads may run it at once.
record DecoderGraph(OrtSession session, GraphNames names, KeyValueShape shape)
    implements AutoCloseable {

  /// Reads tokens after those of the past, which is not freed.
  Reading read(TokenIds tokens, KeyValues past, boolean logits, HiddenStates hidden)
      throws OrtException {
    Map<String, OnnxTensor> own = new HashMap<>();
    try {
      own.put("input_ids", row(tokens.stream().asLongStream().toArray()));
      int end = past.length() + tokens.size();
      own.put("attention_mask", row(LongStream.generate(() -> 1).limit(end).toArray()));
      if (names.positions()) {
        own.put("position_ids", row(LongStream.range(past.length(), end).toArray()));
      }
      var inputs = new HashMap<>(own);
      for (int i = 0; i < past.tensors().size(); i++) {
        inputs.put(names.past().get(i), past.tensors().get(i));
      }
      return run(inputs, end, logits, hidden);
    } finally {
      own.values().forEach(OnnxTensor::close);
    }
  }

  private Reading run(
      Map<String, OnnxTensor> inputs, int length, boolean logits, HiddenStates hidden)
      throws OrtException {
    Set<String> wanted = new HashSet<>(names.present());
    wanted.addAll(names.hidden(hidden));
    if (logits) {
      wanted.add(GraphNames.LOGITS);
    }
    var result = session.run(inputs, wanted);
    try {
      return new Reading(
          new KeyValues(tensors(result, names.present()), length, result),
          logits ? LastRow.of(tensor(result, GraphNames.LOGITS)) : null,
          hidden,
          rows(tensors(result, names.hidden(hidden))));
    } catch (OrtException | RuntimeException e) {
      result.close();
      throw e;
    }
  }

  private static float[][] rows(List<OnnxTensor> tensors) throws OrtException {
    var rows = new float[tensors.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = LastRow.of(tensors.get(i));
    }
    return rows;
  }

  private static List<OnnxTensor> tensors(OrtSession.Result result, List<String> names) {
    var tensors = new ArrayList<OnnxTensor>();
    names.forEach(name -> tensors.add(tensor(result, name)));
    return tensors;
  }

  private static OnnxTensor tensor(OrtSession.Result result, String name) {
    return (OnnxTensor) result.get(name).orElseThrow();
  }

  private static OnnxTensor row(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        OrtEnvironment.getEnvironment(), LongBuffer.wrap(values), new long[] {1, values.length});
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
