package org.basir.inference.llm.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Finds what is wrong with the thinking budget in a whole request, as servers would refuse it, or
/// worse, ignore it.
public record Pitfalls(Api api) {

  private static final Set<String> LIMITS =
      Set.of("thinking_token_budget", "thinking_budget_tokens", "reasoning_budget_tokens");

  /// What is wrong, one line each; nothing if all is well.
  public List<String> in(JsonNode request) {
    return switch (api) {
      case VLLM, LLAMA_CPP -> misplacedLimits(request);
      case OPENAI_CHAT, OPENAI_RESPONSES -> openAi(request);
      case ANTHROPIC -> anthropic(request);
      case ANTHROPIC_ADAPTIVE ->
          request.at("/thinking/budget_tokens").isMissingNode()
              ? List.of()
              : List.of("thinking.budget_tokens is refused: the model takes an effort");
      case GEMINI_2_5_PRO, GEMINI_2_5_FLASH, GEMINI_2_5_FLASH_LITE, GEMINI_3 -> gemini(request);
      case UNKNOWN -> List.of();
    };
  }

  private static List<String> misplacedLimits(JsonNode request) {
    return Stream.of("chat_template_kwargs", "extra_body", "extra_args", "vllm_xargs")
        .flatMap(place ->
            LIMITS.stream()
                .filter(request.path(place)::has)
                .map(field -> place + "." + field + " has no effect: put it at the top"))
        .toList();
  }

  private static List<String> openAi(JsonNode request) {
    return Stream.concat(
            LIMITS.stream().filter(request::has), Stream.of("thinking").filter(request::has))
        .map(field -> field + " is unknown: there is no number of thinking tokens, only an effort")
        .toList();
  }

  private static List<String> anthropic(JsonNode request) {
    var found = new ArrayList<String>();
    var budget = request.at("/thinking/budget_tokens");
    if (budget.isNumber() && budget.asInt() < 1024) {
      found.add("thinking.budget_tokens is below 1024");
    }
    if (budget.isNumber() && budget.asInt() >= request.path("max_tokens").asInt(0)) {
      found.add("thinking.budget_tokens is not below max_tokens");
    }
    if (request.has("budget_tokens")) {
      found.add("budget_tokens is misplaced: put it into thinking");
    }
    return found;
  }

  private static List<String> gemini(JsonNode request) {
    var found = new ArrayList<String>();
    for (var place :
        List.of("/thinkingConfig", "/thinkingBudget", "/generationConfig/thinkingBudget")) {
      if (!request.at(place).isMissingNode()) {
        found.add(
            place.substring(1).replace('/', '.')
                + " is ignored: put it into generationConfig.thinkingConfig");
      }
    }
    var config = request.at("/generationConfig/thinkingConfig");
    if (config.has("thinkingBudget") && config.has("thinkingLevel")) {
      found.add("thinkingBudget and thinkingLevel exclude each other");
    }
    return found;
  }
}
