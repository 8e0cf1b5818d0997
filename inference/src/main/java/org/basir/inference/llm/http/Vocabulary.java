package org.basir.inference.llm.http;

import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.TokenIds;

/// Splits, joins and renders as the model behind a server does.
interface Vocabulary {

  /// The tokens of a text.
  ///
  /// @param marked with the model's marker of beginning, if it has one
  TokenIds tokens(String text, boolean marked);

  String text(TokenIds tokens);

  /// Without a marker of beginning that the server adds to raw prompts by itself.
  String render(Prompt.Chat chat);
}
