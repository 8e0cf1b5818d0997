package org.basir.inference.scorer.prompt;

import java.util.List;
import java.util.stream.Collectors;
import org.basir.metrics.taxonomy.SectorCode;

/// The shapes of answers, as JSON schemas; with `enum` and not `const`, which llama.cpp's chat
/// can't do.
final class Schemas {

  private Schemas() {}

  static String score(SectorCode sector) {
    return object(
        """
        "sector":{"type":"integer","enum":[%s]},\
        "score":{"type":"integer","minimum":0,"maximum":100}\
        """
            .formatted(sector),
        "\"sector\",\"score\"");
  }

  static String choice(SectorCode first, SectorCode second) {
    return object(
        "\"better\":{\"type\":\"integer\",\"enum\":[%s,%s]}".formatted(first, second),
        "\"better\"");
  }

  static String order(List<SectorCode> sectors) {
    return object(
        """
        "ranking":{"type":"array","items":{"type":"integer","enum":[%s]},\
        "minItems":%d,"maxItems":%d}\
        """
            .formatted(
                sectors.stream().map(Object::toString).collect(Collectors.joining(",")),
                sectors.size(),
                sectors.size()),
        "\"ranking\"");
  }

  private static String object(String properties, String required) {
    return """
    {"type":"object","properties":{%s},"required":[%s],"additionalProperties":false}\
    """
        .formatted(properties, required);
  }
}
