package org.basir.inference.strategy;

import java.util.Optional;
import org.basir.inference.llm.Capability;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.Sampling;
import org.basir.inference.plan.Plan;

/// A call for a plan or for its credits: as a chat where the engine renders chats or takes nothing
/// else, with a schema where it keeps to one.
///
/// @param most tokens of the answer
record PlannerCall(
    LanguageModel model, String instructions, String words, String schema, int most) {

  private static final int TEMPLATE_TOKENS = 64;
  private static final double WARM = 0.7;

  /// For a plan.
  static PlannerCall plan(LanguageModel model, Planning.Asked asked, Question question) {
    var prompt = asked.prompt();
    return new PlannerCall(
        model,
        prompt.instructions(),
        prompt.of(asked.domain(), question.level(), question.text()),
        prompt.schema(),
        asked.most());
  }

  /// For the credits of a plan, if they don't come with it.
  static Optional<PlannerCall> credits(
      LanguageModel model, Planning.Asked asked, Question question, Plan plan) {
    return asked
        .credits()
        .map(prompt ->
            new PlannerCall(
                model,
                prompt.instructions(),
                prompt.of(asked.domain(), question.level(), question.text(), plan),
                prompt.schema(),
                asked.most()));
  }

  /// The call of a try.
  ///
  /// @param number from 0; later ones draw, else they would only repeat the first
  CompletionRequest request(int number, long seed) {
    var request =
        CompletionRequest.of(prompt(), most)
            .withSampling(number == 0 ? Sampling.greedy() : new Sampling(WARM, 1, seed + number));
    return model.capabilities().contains(Capability.JSON_SCHEMA)
        ? request.withJsonSchema(schema)
        : request;
  }

  /// Tokens of its prompt, too many rather than too few.
  long size() {
    var capabilities = model.capabilities();
    return switch (prompt()) {
      case Prompt.Chat chat when !capabilities.contains(Capability.TOKENS) ->
          TEMPLATE_TOKENS
              + chat.messages().stream()
                  .mapToInt(message -> Written.size(model, message.text()))
                  .sum();
      case Prompt.Raw(var text) when !capabilities.contains(Capability.TOKENS) ->
          Written.size(model, text);
      case Prompt known -> model.read(known).size();
    };
  }

  private Prompt prompt() {
    return model.capabilities().contains(Capability.TEMPLATE)
            || !model.capabilities().contains(Capability.RAW_PROMPT)
        ? Prompt.chat(instructions, words)
        : new Prompt.Raw(instructions + "\n\n" + words + "\n");
  }
}
