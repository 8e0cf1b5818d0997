package org.basir.inference.llm.provider;

import java.util.ArrayList;
import java.util.List;
import org.basir.inference.llm.TokenUsage;
import tools.jackson.databind.node.ObjectNode;

/// A budget of thinking and of an answer, as one interface takes it.
///
/// The most tokens are always thinking plus answer, so that thinking can't eat the answer where the
/// server keeps to the budget.
///
/// @param think tokens of thinking that the fields allow: at most what was given, unless the model
///   can't think less
/// @param maxTokens of thinking and answer together
/// @param fields to be merged into the body of a request, each in its place
/// @param remarks what was changed and why, one line each
public record ProviderBudget(
    int think, int maxTokens, Enforcement enforcement, ObjectNode fields, List<String> remarks) {

  public ProviderBudget {
    fields = fields.deepCopy();
    remarks = List.copyOf(remarks);
  }

  /// Puts a budget in the words of an interface.
  ///
  /// @param think tokens of thinking, at least 0
  /// @param answerReserve tokens kept for the answer, at least 1
  /// @throws IllegalArgumentException if the answer alone is more than the model produces
  public static ProviderBudget map(int think, int answerReserve, ProviderCaps caps) {
    if (think < 0 || answerReserve < 1 || answerReserve > caps.mostOutput()) {
      throw new IllegalArgumentException(
          "no budget of " + think + " and " + answerReserve + " tokens of " + caps.mostOutput());
    }
    int room = caps.mostOutput() - answerReserve;
    var mapped = new BudgetMapping(Math.min(think, room), answerReserve, caps).mapped();
    return think <= room
        ? mapped
        : mapped.remarking("thinking cut from " + think + " to " + room + ": the model's limit");
  }

  /// The same where a completion goes on amid thinking: servers that count tokens of thinking count
  /// those of the prompt as well.
  ///
  /// @param already tokens of thinking in the prompt
  /// @throws IllegalArgumentException if the interface can't go on amid thinking
  public static ProviderBudget continued(
      int already, int think, int answerReserve, ProviderCaps caps) {
    return switch (caps.api()) {
      case VLLM, LLAMA_CPP -> {
        var fresh = map(think, answerReserve, caps);
        var field = BudgetMapping.limitField(caps.api());
        yield new ProviderBudget(
            fresh.think,
            fresh.maxTokens,
            fresh.enforcement,
            fresh.fields.deepCopy().put(field, already + fresh.think),
            fresh.remarks);
      }
      case UNKNOWN -> map(think, answerReserve, caps);
      case OPENAI_CHAT,
          OPENAI_RESPONSES,
          ANTHROPIC,
          ANTHROPIC_ADAPTIVE,
          GEMINI_2_5_PRO,
          GEMINI_2_5_FLASH,
          GEMINI_2_5_FLASH_LITE,
          GEMINI_3 ->
          throw new IllegalArgumentException(caps.api() + " does not go on amid thinking");
    };
  }

  ProviderBudget remarking(String remark) {
    var more = new ArrayList<>(remarks);
    more.add(remark);
    return new ProviderBudget(think, maxTokens, enforcement, fields, more);
  }

  /// Tokens that may be used above what was granted, because the model can't think less.
  public int excessOver(int granted) {
    return Math.max(0, maxTokens - granted);
  }

  /// Whether a call kept to the budget of thinking.
  public boolean isFollowedBy(TokenUsage usage) {
    return usage.thinking() <= think;
  }
}
