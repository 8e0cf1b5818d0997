package org.basir.inference.strategy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
/// @param chat what an engine reads that takes no text as it stands
/// @param tokens all of the text, if the engine tells tokens
record Written(
    LanguageModel model, String text, Optional<Prompt.Chat> chat, Optional<TokenIds> tokens) {

  /// More tokens than templates put around a message.
  private static final int TEMPLATE = 16;

  /// What the model reads of a question.
  ///
  /// @param text of the question as its strategy puts it
  static Written of(LanguageModel model, Optional<String> system, String text) {
    if (!model.capabilities().contains(Capability.RAW_PROMPT)) {
      var chat = system.map(it -> Prompt.chat(it, text)).orElseGet(() -> message(text));
      return new Written(model, text(chat), Optional.of(chat), Optional.empty());
    }
    return of(model, system.map(it -> rendered(model, Prompt.chat(it, text))).orElse(text));
  }

  static Written of(LanguageModel model, String text) {
    return new Written(
        model,
        text,
        Optional.empty(),
        model.capabilities().contains(Capability.TOKENS)
            ? Optional.of(model.read(new Prompt.Raw(text)))
            : Optional.empty());
  }

  private static Prompt.Chat message(String text) {
    return new Prompt.Chat(List.of(new Prompt.Message(Prompt.Role.USER, text)));
  }

  private static String rendered(LanguageModel model, Prompt.Chat chat) {
    return model.capabilities().contains(Capability.TEMPLATE) ? model.render(chat) : text(chat);
  }

  /// Also stands for the chat where its tokens are estimated.
  private static String text(Prompt.Chat chat) {
    return chat.messages().stream()
        .map(Prompt.Message::text)
        .collect(Collectors.joining("\n\n", "", "\n\n"));
  }

  Written plus(String more) {
    return new Written(model, text + more, chat, tokens.map(ids -> ids.plus(model.tokenize(more))));
  }

  /// With a token of the model.
  Written plus(Completion.Alternative token) {
    return new Written(model, text + token.text(), chat, tokens.map(ids -> ids.plus(token.id())));
  }

  /// With what the model produced; tokens are split anew if this call didn't tell them.
  Written plus(Completion more) {
    return new Written(
        model,
        text + more.text(),
        chat,
        tokens.map(ids -> ids.plus(more.tokens().orElseGet(() -> model.tokenize(more.text())))));
  }

  /// The same with other words of the user; of a chat, which alone knows its parts.
  Written asking(UnaryOperator<String> words) {
    var messages = new ArrayList<>(chat.orElseThrow().messages());
    var last = messages.removeLast();
    messages.add(new Prompt.Message(last.role(), words.apply(last.text())));
    var other = new Prompt.Chat(messages);
    return new Written(model, text(other), Optional.of(other), Optional.empty());
  }

  Prompt prompt() {
    return tokens
        .<Prompt>map(Prompt.Tokens::new)
        .or(() -> chat)
        .orElseGet(() -> new Prompt.Raw(text));
  }

  int size() {
    int template = chat.map(it -> TEMPLATE * it.messages().size()).orElse(0);
    return tokens.map(TokenIds::size).orElseGet(() -> size(model, text) + template);
  }

  /// Tokens of a text; where the engine doesn't tell, too many rather than too few: one for every
  /// three bytes.
  static int size(LanguageModel model, String text) {
    return model.capabilities().contains(Capability.TOKENS)
        ? model.tokenize(text).size()
        : Math.ceilDiv(text.getBytes(StandardCharsets.UTF_8).length, 3);
  }
}
