package org.basir.training.sums;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// A vocabulary as `tokenizer.json`, which Hugging Face's tokenizers read: byte-pair encoding
/// without pairs, so that what is no token as a whole falls into characters.
public final class TokenizerFile {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Vocabulary vocabulary;

  public TokenizerFile(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// The text of the file.
  public String json() {
    var file = new LinkedHashMap<String, Object>();
    file.put("version", "1.0");
    file.put("added_tokens", vocabulary.whole().stream().map(this::added).toList());
    file.put("decoder", Map.of("type", "Fuse"));
    file.put("model", model());
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file);
  }

  private Map<String, Object> added(String token) {
    var added = new LinkedHashMap<String, Object>();
    added.put("id", vocabulary.id(token));
    added.put("content", token);
    added.put("single_word", false);
    added.put("lstrip", false);
    added.put("rstrip", false);
    added.put("normalized", false);
    added.put("special", vocabulary.isSpecial(token));
    return added;
  }

  private Map<String, Object> model() {
    var ids = new LinkedHashMap<String, Integer>();
    vocabulary.tokens().forEach(token -> ids.put(token, vocabulary.id(token)));
    var model = new LinkedHashMap<String, Object>();
    model.put("type", "BPE");
    model.put("unk_token", Vocabulary.UNKNOWN);
    model.put("fuse_unk", false);
    model.put("vocab", ids);
    model.put("merges", List.of());
    return model;
  }
}
