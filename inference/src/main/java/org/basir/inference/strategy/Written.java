package org.basir.inference.strategy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.basir.inference.llm.Capability;
import org.basir.inference.llm.Completion;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.TokenIds;

/// A text that a model goes on with in several calls.
///
/// Kept as tokens where the engine tells them: split anew, a text may have other tokens than those
/// that were produced, and counts would drift.
///
/// @param tokens all of the text, if the engine tells tokens
record Written(LanguageModel model, String text, Optional<TokenIds> tokens) {

  static Written of(LanguageModel model, String text) {
    return new Written(
        model,
        text,
        model.capabilities().contains(Capability.TOKENS)
            ? Optional.of(model.read(new Prompt.Raw(text)))
            : Optional.empty());
  }

  Written plus(String more) {
    return new Written(model, text + more, tokens.map(ids -> ids.plus(model.tokenize(more))));
  }

  /// With what the model produced; tokens are split anew if this call didn't tell them.
  Written plus(Completion more) {
    return new Written(
        model,
        text + more.text(),
        tokens.map(ids -> ids.plus(more.tokens().orElseGet(() -> model.tokenize(more.text())))));
  }

  Prompt prompt() {
    return tokens.<Prompt>map(Prompt.Tokens::new).orElseGet(() -> new Prompt.Raw(text));
  }

  int size() {
    return tokens.map(TokenIds::size).orElseGet(() -> size(model, text));
  }

  /// Tokens of a text; where the engine doesn't tell, too many rather than too few: one for every
  /// three bytes.
  static int size(LanguageModel model, String text) {
    return model.capabilities().contains(Capability.TOKENS)
        ? model.tokenize(text).size()
        : Math.ceilDiv(text.getBytes(StandardCharsets.UTF_8).length, 3);
  }
}
