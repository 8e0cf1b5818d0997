package org.basir.inference.llm.http;

import java.util.Optional;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.Prompt;

/// Which protocol a prompt takes.
///
/// @param chat of chats; without it they are rendered and go the other way
/// @param raw of texts and tokens
/// @param vocabulary if the server splits and joins texts
record Routes(Optional<Protocol> chat, Optional<Protocol> raw, Optional<Vocabulary> vocabulary) {

  Routes {
    if (chat.isEmpty() && (raw.isEmpty() || vocabulary.isEmpty())) {
      throw new IllegalArgumentException("no way to chat");
    }
  }

  /// The request as it takes its way.
  CompletionRequest routed(CompletionRequest request) {
    return request.prompt() instanceof Prompt.Chat messages && chat.isEmpty()
        ? request.withPrompt(new Prompt.Raw(vocabulary.orElseThrow().render(messages)))
        : request;
  }

  Protocol protocol(Prompt prompt) {
    return (prompt instanceof Prompt.Chat ? chat : raw).orElseThrow();
  }
}
