package org.basir.classifier.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Hand-overs as the ingest service makes them.
public final class HandOvers {

  private HandOvers() {}

  /// A transcript with these texts as excerpts.
  public static String of(UUID transcript, List<String> texts) {
    return RunningService.json().writeValueAsString(body(transcript, texts));
  }

  /// The same, to be spoilt.
  public static Map<String, @Nullable Object> body(UUID transcript, List<String> texts) {
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put("transcript", transcript);
    body.put("name", "2016.txt");
    body.put("sha256", "ab".repeat(32));
    body.put(
        "budget", Map.of("key", "2016-17", "year", 2016, "kind", "FULL", "date", "2016-02-29"));
    body.put("version", 1);
    body.put("excerpts", excerpts(transcript, texts));
    return body;
  }

  private static List<Map<String, @Nullable Object>> excerpts(UUID transcript, List<String> texts) {
    var excerpts = new ArrayList<Map<String, @Nullable Object>>();
    for (int ordinal = 0; ordinal < texts.size(); ordinal++) {
      var excerpt = new LinkedHashMap<String, @Nullable Object>();
      excerpt.put("id", transcript.toString().substring(0, 8) + ":" + ordinal);
      excerpt.put("ordinal", ordinal);
      excerpt.put("part", null);
      excerpt.put("section", "");
      excerpt.put("heading", "");
      excerpt.put("paragraph", String.valueOf(ordinal + 1));
      excerpt.put("page", null);
      excerpt.put("start", 0);
      excerpt.put("end", texts.get(ordinal).length());
      excerpt.put("text", texts.get(ordinal));
      excerpt.put("sha256", "cd".repeat(32));
      excerpts.add(excerpt);
    }
    return excerpts;
  }
}
