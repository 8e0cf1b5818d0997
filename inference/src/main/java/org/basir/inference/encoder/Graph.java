package org.basir.inference.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basir.inference.model.ModelAnalysis;

/// A loaded model: one session, shared by all workers.
record Graph(OrtSession session, ModelAnalysis analysis, Device device, boolean normalise)
    implements AutoCloseable {

  List<Encoding> run(Run run) throws OrtException {
    var environment = OrtEnvironment.getEnvironment();
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      inputs.put("input_ids", tensor(environment, run, ids(run)));
      inputs.put("attention_mask", tensor(environment, run, mask(run)));
      if (analysis.tokenTypes()) {
        inputs.put("token_type_ids", tensor(environment, run, LongBuffer.allocate(run.tokens())));
      }
      return run(inputs, run);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private List<Encoding> run(Map<String, OnnxTensor> inputs, Run run) throws OrtException {
    try (var result = session.run(inputs, Set.of(analysis.output()))) {
      var output = (OnnxTensor) result.get(0);
      return new VectorReader(analysis, normalise).read(output.getFloatBuffer(), run);
    }
  }

  private static LongBuffer ids(Run run) {
    var ids = LongBuffer.allocate(run.tokens());
    for (int row = 0; row < run.size(); row++) {
      ids.put(row * run.length(), run.texts().get(row).ids());
    }
    return ids;
  }

  private static LongBuffer mask(Run run) {
    var mask = LongBuffer.allocate(run.tokens());
    for (int row = 0; row < run.size(); row++) {
      for (int token = 0; token < run.texts().get(row).count(); token++) {
        mask.put(row * run.length() + token, 1);
      }
    }
    return mask;
  }

  private static OnnxTensor tensor(OrtEnvironment environment, Run run, LongBuffer values)
      throws OrtException {
    return OnnxTensor.createTensor(environment, values, new long[] {run.size(), run.length()});
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
