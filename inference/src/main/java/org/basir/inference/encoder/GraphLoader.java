package org.basir.inference.encoder;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import org.basir.inference.encoder.EncoderSettings.DeviceChoice;
import org.basir.inference.model.ModelAnalysis;
import org.basir.inference.model.ModelFolder;
import org.basir.inference.model.ModelRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Loads a model onto the best device that answers.
final class GraphLoader {

  private static final Logger LOG = LoggerFactory.getLogger(GraphLoader.class);
  private static final int FIRST_DEVICE = 0;

  private final ModelFolder folder;

  GraphLoader(ModelFolder folder) {
    this.folder = folder;
  }

  Graph load(DeviceChoice choice) {
    return switch (choice) {
      case CPU -> onCpu("chosen by configuration");
      case AUTOMATIC -> cudaIsBuiltIn() ? onCudaOrCpu() : onCpu("this ONNX Runtime has no CUDA");
    };
  }

  private static boolean cudaIsBuiltIn() {
    return OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA);
  }

  private Graph onCudaOrCpu() {
    var device = new Device.Cuda(FIRST_DEVICE);
    try (var options = options()) {
      options.addCUDA(device.id());
      return load(options, device);
    } catch (OrtException e) {
      LOG.warn("Model {}: CUDA device {} does not answer", folder.id(), device.id(), e);
      return onCpu("CUDA device " + device.id() + " does not answer: " + e.getMessage());
    }
  }

  private Graph onCpu(String reason) {
    try (var options = options()) {
      return load(options, new Device.Cpu(reason));
    } catch (OrtException e) {
      throw new ModelRefused(
          "Model %s: ONNX Runtime can't load %s: %s"
              .formatted(folder.id(), folder.onnx(), e.getMessage()),
          e);
    }
  }

  private Graph load(OrtSession.SessionOptions options, Device device) throws OrtException {
    var session = OrtEnvironment.getEnvironment().createSession(folder.onnx().toString(), options);
    try {
      return new Graph(
          session, ModelAnalysis.of(session, folder), device, folder.manifest().normalise());
    } catch (OrtException | RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /// One thread per run: the workers are the parallelism, and a waiting thread must not spin.
  private static OrtSession.SessionOptions options() throws OrtException {
    var options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.setMemoryPatternOptimization(false);
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    options.addConfigEntry("session.inter_op.allow_spinning", "0");
    return options;
  }
}
