package org.basir.inference.llm.provider;

import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Puts one budget, which the model has room for, in fields.
record BudgetMapping(int think, int answer, ProviderCaps caps) {

  private static final int ANTHROPIC_LEAST = 1024;

  ProviderBudget mapped() {
    return switch (caps.api()) {
      case VLLM, LLAMA_CPP -> limited(limitField(caps.api()));
      case OPENAI_CHAT -> effort("max_completion_tokens", body -> body, "reasoning_effort");
      case OPENAI_RESPONSES ->
          effort("max_output_tokens", body -> body.putObject("reasoning"), "effort");
      case ANTHROPIC -> anthropic();
      case ANTHROPIC_ADAPTIVE -> adaptive();
      case GEMINI_2_5_PRO, GEMINI_2_5_FLASH, GEMINI_2_5_FLASH_LITE ->
          new GeminiMapping(think, answer, caps).budget();
      case GEMINI_3 -> new GeminiMapping(think, answer, caps).level();
      case UNKNOWN -> result(think, Enforcement.CUT_HERE, body().put("max_tokens", total()));
    };
  }

  /// A field of the body itself: elsewhere, as among the template's arguments, it has no effect.
  static String limitField(Api api) {
    return api == Api.VLLM ? "thinking_token_budget" : "thinking_budget_tokens";
  }

  private ProviderBudget limited(String field) {
    return result(think, Enforcement.EXACT, body().put("max_tokens", total()).put(field, think));
  }

  private ProviderBudget effort(String tokensField, UnaryOperator<ObjectNode> place, String field) {
    var wanted = Effort.of(think);
    var offered = wanted.among(caps.efforts());
    var fields = body().put(tokensField, total());
    place.apply(fields).put(field, offered.word());
    var enforcement = offered == Effort.NONE ? Enforcement.OFF : Enforcement.HINT;
    return remarked(result(think, enforcement, fields), wanted, offered);
  }

  private ProviderBudget anthropic() {
    // the budget must also stay below the most tokens, which it does as an answer has 1 or more
    if (think < ANTHROPIC_LEAST) {
      var off = result(0, Enforcement.OFF, without());
      return think == 0 ? off : off.remarking("no thinking: below the least of 1024 tokens");
    }
    var fields = body().put("max_tokens", total());
    fields.putObject("thinking").put("type", "enabled").put("budget_tokens", think);
    return result(think, Enforcement.HINT, fields);
  }

  private ProviderBudget adaptive() {
    var wanted = Effort.of(think);
    var offered = wanted.among(caps.efforts());
    if (offered == Effort.NONE) {
      return remarked(result(0, Enforcement.OFF, without()), wanted, offered);
    }
    var fields = body().put("max_tokens", total());
    fields.putObject("thinking").put("type", "adaptive");
    fields.putObject("output_config").put("effort", offered.word());
    return remarked(result(think, Enforcement.HINT, fields), wanted, offered);
  }

  private ObjectNode without() {
    var fields = body().put("max_tokens", answer);
    fields.putObject("thinking").put("type", "disabled");
    return fields;
  }

  static ProviderBudget remarked(ProviderBudget budget, Effort wanted, Effort offered) {
    return wanted == offered
        ? budget
        : budget.remarking(
            "effort " + offered.word() + " instead of " + wanted.word() + ", which is not offered");
  }

  private ProviderBudget result(int thinking, Enforcement enforcement, ObjectNode fields) {
    return new ProviderBudget(thinking, thinking + answer, enforcement, fields, List.of());
  }

  private int total() {
    return think + answer;
  }

  static ObjectNode body() {
    return JsonMapper.shared().createObjectNode();
  }
}
