package org.basir.inference.decoder;

import java.util.List;
import java.util.stream.Collectors;
import org.basir.inference.llm.Prompt;

/// How a model was taught to read a chat: each message is put at `{}` of its role's pattern.
///
/// @param reply what begins the reply, and perhaps its thinking
public record ChatTemplate(String system, String user, String assistant, String reply) {

  private static final String PLACE = "{}";

  public ChatTemplate {
    for (var pattern : List.of(system, user, assistant)) {
      if (!pattern.contains(PLACE)) {
        throw new IllegalArgumentException("No {} in the pattern '" + pattern + "'");
      }
    }
  }

  /// The chat as one text, ready for the reply.
  public String render(Prompt.Chat chat) {
    return chat.messages().stream()
        .map(message -> pattern(message.role()).replace(PLACE, message.text()))
        .collect(Collectors.joining("", "", reply));
  }

  private String pattern(Prompt.Role role) {
    return switch (role) {
      case SYSTEM -> system;
      case USER -> user;
      case ASSISTANT -> assistant;
    };
  }
}
