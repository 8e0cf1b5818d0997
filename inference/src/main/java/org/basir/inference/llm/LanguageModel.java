package org.basir.inference.llm;

import java.util.Set;

/// A model that continues prompts, on whatever engine.
///
/// Safe for use by several threads, which may have to wait for each other.
public interface LanguageModel extends AutoCloseable {

  /// What the engine calls it; part of every cache key and record.
  String name();

  /// What this engine was seen to do, not what its kind is known for.
  Set<Capability> capabilities();

  /// Continues a prompt.
  ///
  /// @param listener hears each piece as it comes and may end the completion
  /// @throws UnsupportedRequest if the request needs a capability that is missing
  /// @throws CompletionFailed if there is no completion
  Completion complete(CompletionRequest request, PieceListener listener);

  /// Splits a text as the model does, without markers of beginning or end.
  ///
  /// @throws UnsupportedRequest without [Capability#TOKENS]
  TokenIds tokenize(String text);

  /// The text of tokens; bytes that end amid a character become replacement characters.
  ///
  /// @throws UnsupportedRequest without [Capability#TOKENS]
  String text(TokenIds tokens);

  /// The messages as the one text that the model reads, ready for its reply.
  ///
  /// @throws UnsupportedRequest without [Capability#TEMPLATE]
  String render(Prompt.Chat chat);

  /// The tokens of a prompt as the model reads it, with the marker of beginning where the model has
  /// one; further tokens can be put behind them.
  ///
  /// @throws UnsupportedRequest without [Capability#TOKENS], or of a chat without
  ///   [Capability#TEMPLATE]
  default TokenIds read(Prompt prompt) {
    return switch (prompt) {
      case Prompt.Tokens tokens -> tokens.ids();
      case Prompt.Raw raw -> tokenize(raw.text());
      case Prompt.Chat chat -> tokenize(render(chat));
    };
  }

  @Override
  void close();

  default Completion complete(CompletionRequest request) {
    return complete(request, PieceListener.UNHEARD);
  }
}
