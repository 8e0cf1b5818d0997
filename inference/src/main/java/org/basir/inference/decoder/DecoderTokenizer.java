package org.basir.inference.decoder;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.basir.inference.llm.TokenIds;
import org.basir.inference.model.ModelRefused;
import org.basir.inference.model.TokenizerLibrary;

/// Texts to tokens and back, special tokens as their texts. Safe for several threads until closed.
final class DecoderTokenizer implements AutoCloseable {

  static {
    TokenizerLibrary.stayOffline();
  }

  private final HuggingFaceTokenizer tokenizer;

  private DecoderTokenizer(HuggingFaceTokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  static DecoderTokenizer open(Path folder) {
    var file = folder.resolve("tokenizer.json");
    try {
      return new DecoderTokenizer(
          HuggingFaceTokenizer.builder()
              .optTokenizerPath(file)
              .optAddSpecialTokens(false)
              .optPadding(false)
              .optTruncation(false)
              .build());
    } catch (IOException | RuntimeException e) {
      throw new ModelRefused(file + " is no tokenizer: " + e.getMessage(), e);
    }
  }

  TokenIds tokens(String text) {
    return TokenIds.of(
        LongStream.of(tokenizer.encode(text, false, false).getIds())
            .mapToInt(Math::toIntExact)
            .toArray());
  }

  String text(TokenIds tokens) {
    return tokenizer.decode(tokens.stream().asLongStream().toArray(), false);
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
