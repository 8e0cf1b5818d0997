package org.basir.training.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.basir.inference.llm.Capability;
import org.basir.inference.llm.Completion;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.PieceListener;
import org.basir.inference.llm.Prompt;
import org.basir.inference.llm.TokenIds;
import org.basir.inference.llm.TokenUsage;
import org.basir.training.sums.Chain;
import org.basir.training.sums.Operator;
import org.basir.training.sums.Term;
import org.basir.training.sums.Vocabulary;

/// Works out every chain a term a line and answers right, if nothing ends its thinking before; else
/// it answers wrong.
final class WorkedModel implements LanguageModel {

  private final Vocabulary vocabulary = new Vocabulary();
  private int completions;

  int completions() {
    return completions;
  }

  @Override
  public String name() {
    return "worked";
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.RAW_PROMPT, Capability.TOKENS, Capability.PROBABILITIES);
  }

  @Override
  public Completion complete(CompletionRequest request, PieceListener listener) {
    completions++;
    var prompt = text(read(request.prompt()));
    var produced = new ArrayList<String>();
    var end = Completion.End.LENGTH;
    for (var token : vocabulary.split(rest(prompt) + Vocabulary.END)) {
      if (produced.size() == request.maxTokens() || end != Completion.End.LENGTH) {
        break;
      }
      produced.add(token);
      var text = String.join("", produced);
      if (token.equals(Vocabulary.END)) {
        end = Completion.End.FINISHED;
      } else if (request.stops().stream().anyMatch(text::endsWith)) {
        end = Completion.End.STOP_TEXT;
      }
    }
    return completion(read(request.prompt()).size(), produced, end);
  }

  private Completion completion(int prompt, List<String> produced, Completion.End end) {
    var text = String.join("", produced);
    return new Completion(
        text.replace(Vocabulary.END, ""),
        "",
        Optional.of(tokenize(text)),
        List.of(),
        end,
        new TokenUsage(prompt, 0, 0, produced.size(), TokenUsage.Source.COUNTED));
  }

  private static String rest(String prompt) {
    int open = prompt.indexOf(Vocabulary.OPEN);
    var chain = chain(prompt.substring(0, prompt.indexOf('\n')));
    var worked = worked(chain);
    var thought =
        prompt
            .substring(open + Vocabulary.OPEN.length())
            .replaceAll("\\[./8]\n|\n<remaining>./8</remaining>\n", "");
    int close = thought.indexOf(Vocabulary.CLOSE);
    if (close < 0) {
      return worked.substring(thought.length()) + Vocabulary.CLOSE + "\n" + chain.result();
    }
    boolean whole = thought.substring(0, close).equals(worked);
    return "\n" + (whole ? chain.result() : (chain.result() + 1) % 10);
  }

  private static String worked(Chain chain) {
    var text = new StringBuilder("\ncareful\n");
    for (int term = 0; term < chain.length(); term++) {
      var written = chain.text().substring(1 + 3 * term, 4 + 3 * term);
      text.append(written.charAt(0)).append(chain.valueAfter(term)).append(written.substring(1));
      text.append('=').append(chain.valueAfter(term + 1)).append('\n');
    }
    return text.toString();
  }

  private static Chain chain(String text) {
    var terms = new ArrayList<Term>();
    for (int at = 1; at < text.length(); at += 3) {
      char sign = text.charAt(at + 1);
      var operator =
          List.of(Operator.values()).stream()
              .filter(it -> it.sign() == sign)
              .findFirst()
              .orElseThrow();
      terms.add(new Term(operator, text.charAt(at + 2) - '0'));
    }
    return new Chain(text.charAt(0) - '0', terms);
  }

  @Override
  public TokenIds tokenize(String text) {
    return TokenIds.of(vocabulary.split(text).stream().mapToInt(vocabulary::id).toArray());
  }

  @Override
  public String text(TokenIds tokens) {
    var all = vocabulary.tokens();
    return tokens.stream().mapToObj(all::get).reduce("", String::concat);
  }

  @Override
  public String render(Prompt.Chat chat) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
