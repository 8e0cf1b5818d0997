package org.basir.training.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.basir.inference.onnx.Parameter;
import org.basir.training.decoder.DecoderFolder;
import org.basir.training.decoder.DecoderShape;
import org.basir.training.decoder.DecoderTokens;
import org.basir.training.sums.TokenizerFile;
import org.basir.training.sums.Vocabulary;
import org.basir.training.thinker.Marker;

/// The decoder of the sums task as a folder to be served.
public final class SumsDecoder {

  /// What the model is called.
  public static final String ID = "sums-decoder";

  private SumsDecoder() {}

  /// Writes the folder.
  public static void write(DecoderShape shape, Map<String, Parameter> weights, Path folder)
      throws IOException {
    var vocabulary = new Vocabulary();
    new DecoderFolder(ID, shape, tokens(vocabulary), new TokenizerFile(vocabulary).json())
        .write(weights, folder);
  }

  private static DecoderTokens tokens(Vocabulary vocabulary) {
    return new DecoderTokens(
        List.of(vocabulary.id(Vocabulary.END)),
        List.of(vocabulary.id(Vocabulary.OPEN)),
        List.of(vocabulary.id(Vocabulary.CLOSE)),
        Marker.all().stream().map(Marker::text).map(vocabulary::id).toList());
  }
}
