package org.basir.training.decoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basir.inference.onnx.Parameter;
import tools.jackson.databind.json.JsonMapper;

/// The folder that a decoder is served from, as `org.basir.inference.decoder` describes it. Its
/// template adds nothing to what messages say.
///
/// @param id the model's name
/// @param tokenizer text of `tokenizer.json`
public record DecoderFolder(String id, DecoderShape shape, DecoderTokens tokens, String tokenizer) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Writes the files, with numbers rounded to half precision.
  public void write(Map<String, Parameter> weights, Path folder) throws IOException {
    Files.createDirectories(folder);
    DecoderGraph.write(shape, weights, folder.resolve("model.onnx"));
    Files.writeString(folder.resolve("tokenizer.json"), tokenizer);
    Files.writeString(
        folder.resolve("decoder.json"),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(description()));
  }

  private Map<String, Object> description() {
    var all = new LinkedHashMap<String, Object>();
    all.put("format", "decoder");
    all.put("version", 1);
    all.put("id", id);
    all.put("layers", shape.layers());
    all.put("keyValueHeads", shape.heads());
    all.put("headWidth", shape.headWidth());
    all.put("width", shape.width());
    all.put("vocabulary", shape.vocabulary());
    all.put("context", shape.context());
    all.put("end", tokens.end());
    all.put("open", tokens.open());
    all.put("close", tokens.close());
    if (!tokens.markers().isEmpty()) {
      all.put("markers", tokens.markers().stream().map(List::of).toList());
    }
    all.put("template", Map.of("system", "{}", "user", "{}", "assistant", "{}", "reply", ""));
    return all;
  }
}
