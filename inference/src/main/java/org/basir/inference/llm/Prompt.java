package org.basir.inference.llm;

import java.util.List;

/// What a model is to continue.
public sealed interface Prompt {

  /// Messages that the engine renders by the model's own template.
  record Chat(List<Message> messages) implements Prompt {

    public Chat {
      messages = List.copyOf(messages);
      if (messages.isEmpty()) {
        throw new IllegalArgumentException("a chat without messages");
      }
    }
  }

  /// A text as it stands; needs [Capability#RAW_PROMPT].
  record Raw(String text) implements Prompt {}

  /// Tokens as they stand; needs [Capability#TOKENS].
  record Tokens(TokenIds ids) implements Prompt {}

  /// One message of a chat.
  record Message(Role role, String text) {}

  /// Who speaks.
  enum Role {
    SYSTEM,
    USER,
    ASSISTANT
  }

  /// A chat of instructions and one question.
  static Chat chat(String system, String user) {
    return new Chat(List.of(new Message(Role.SYSTEM, system), new Message(Role.USER, user)));
  }
}
