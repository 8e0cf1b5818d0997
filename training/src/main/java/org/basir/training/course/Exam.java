package org.basir.training.course;

import java.util.List;
import java.util.function.Function;
import org.basir.inference.llm.Completion;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.Prompt;
import org.basir.training.sums.Advice;
import org.basir.training.sums.Item;
import org.basir.training.sums.Vocabulary;

/// Asks a decoder of the sums task questions.
///
/// @param model one that takes texts as they stand
public record Exam(LanguageModel model) {

  private static final int MOST_TOKENS = 400;

  /// Asks each question with what is advised for it, taking the likeliest token each time.
  public ExamFigures ask(List<Item> items, Function<Item, Advice> advice) {
    return ExamFigures.of(items.stream().map(item -> ask(item, advice.apply(item))).toList());
  }

  private ExamFigures.Asked ask(Item item, Advice advice) {
    var request = CompletionRequest.of(new Prompt.Raw(item.prompt(advice)), MOST_TOKENS);
    var completion = model.complete(request);
    return new ExamFigures.Asked(
        item, item.isSolvedBy(completion.text()), thinking(completion), isDone(completion));
  }

  /// Tokens of thinking, without its markers.
  private static int thinking(Completion completion) {
    var text = completion.text();
    int open = text.indexOf(Vocabulary.OPEN);
    int close = text.lastIndexOf(Vocabulary.CLOSE);
    return open < 0 || close < open
        ? completion.usage().completion()
        : new Vocabulary().split(text.substring(open + Vocabulary.OPEN.length(), close)).size();
  }

  private static boolean isDone(Completion completion) {
    return completion.end() == Completion.End.FINISHED;
  }
}
