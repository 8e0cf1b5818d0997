package org.basir.inference.llm.provider;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Budgets as Gemini takes them: a number or a level, never both, in `generationConfig` and nowhere
/// else.
record GeminiMapping(int think, int answer, ProviderCaps caps) {

  private static final int PRO_LEAST = 128;
  private static final int PRO_MOST = 32_768;
  private static final int FLASH_MOST = 24_576;
  private static final int LITE_LEAST = 512;

  ProviderBudget budget() {
    int allowed = allowed();
    var fields = BudgetMapping.body();
    thinking(fields, allowed).put("thinkingBudget", allowed);
    var enforcement = allowed == 0 ? Enforcement.OFF : Enforcement.HINT;
    var result = new ProviderBudget(allowed, allowed + answer, enforcement, fields, List.of());
    return allowed == think
        ? result
        : result.remarking(
            "thinking of " + allowed + " instead of " + think + ": the model's range");
  }

  /// The largest number that the model takes and is not above the budget, else the least it takes.
  private int allowed() {
    return switch (caps.api()) {
      case GEMINI_2_5_PRO -> Math.clamp(think, PRO_LEAST, PRO_MOST);
      case GEMINI_2_5_FLASH -> Math.min(think, FLASH_MOST);
      case GEMINI_2_5_FLASH_LITE -> think < LITE_LEAST ? 0 : Math.min(think, FLASH_MOST);
      case VLLM,
          LLAMA_CPP,
          OPENAI_CHAT,
          OPENAI_RESPONSES,
          ANTHROPIC,
          ANTHROPIC_ADAPTIVE,
          GEMINI_3,
          UNKNOWN ->
          throw new IllegalStateException(caps.api() + " takes no number of Gemini's");
    };
  }

  ProviderBudget level() {
    var wanted = Effort.of(think);
    var offered = wanted.among(caps.efforts());
    var fields = BudgetMapping.body();
    thinking(fields, think).put("thinkingLevel", offered.word());
    var result = new ProviderBudget(think, think + answer, Enforcement.HINT, fields, List.of());
    return BudgetMapping.remarked(result, wanted, offered);
  }

  private ObjectNode thinking(ObjectNode fields, int thinking) {
    return fields
        .putObject("generationConfig")
        .put("maxOutputTokens", thinking + answer)
        .putObject("thinkingConfig");
  }
}
