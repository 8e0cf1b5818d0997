package org.basir.inference.decoder;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.file.Files;
import java.nio.file.Path;
import org.basir.inference.llm.HiddenStates;
import org.basir.inference.llm.TokenIds;
import org.basir.inference.model.ModelRefused;

/// Loads a folder's graph and tries it.
record DecoderFolder(Path path, DecoderManifest manifest) {

  private static final String GRAPH = "model.onnx";

  static DecoderFolder open(Path path) {
    return new DecoderFolder(path, DecoderManifest.read(path));
  }

  DecoderGraph graph(DecoderSettings settings) {
    var file = path.resolve(GRAPH);
    if (!Files.isRegularFile(file)) {
      throw new ModelRefused("There is no " + file);
    }
    try (var options = options(settings)) {
      return graph(OrtEnvironment.getEnvironment().createSession(file.toString(), options));
    } catch (OrtException e) {
      throw new ModelRefused("ONNX Runtime can't run %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private DecoderGraph graph(OrtSession session) throws OrtException {
    var shape =
        new KeyValueShape(manifest.layers(), manifest.keyValueHeads(), manifest.headWidth());
    try {
      var graph = new DecoderGraph(session, GraphNames.of(session, manifest), shape);
      verify(graph);
      return graph;
    } catch (OrtException | RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /// One step, so that a manifest of another graph is found now and not amid a completion.
  private void verify(DecoderGraph graph) throws OrtException {
    try (var none = graph.shape().empty();
        var present = step(graph, none).present()) {
      var heads = present.tensors().getFirst().getInfo().getShape();
      require("head width", manifest.headWidth(), heads[3]);
      require("heads of keys and values", manifest.keyValueHeads(), heads[1]);
    }
  }

  private Reading step(DecoderGraph graph, KeyValues none) throws OrtException {
    var told = graph.names().tells();
    var reading = graph.read(TokenIds.of(0), none, true, told);
    try {
      var logits = reading.logits();
      require("vocabulary", manifest.vocabulary(), logits == null ? 0 : logits.length);
      if (told != HiddenStates.NONE) {
        require("width", manifest.width(), reading.hidden()[0].length);
      }
      return reading;
    } catch (ModelRefused e) {
      reading.present().close();
      throw e;
    }
  }

  private void require(String what, long said, long found) {
    if (said != found) {
      throw new ModelRefused("%s: the %s is %d, the graph's %d".formatted(path, what, said, found));
    }
  }

  /// A thread that waits must not spin: others want the processors.
  private static OrtSession.SessionOptions options(DecoderSettings settings) throws OrtException {
    var options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(settings.threads());
    options.setInterOpNumThreads(1);
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    options.addConfigEntry("session.inter_op.allow_spinning", "0");
    return options;
  }
}
