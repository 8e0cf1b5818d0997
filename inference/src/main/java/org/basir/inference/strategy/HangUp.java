package org.basir.inference.strategy;

import java.util.Set;
import org.basir.inference.llm.Approach;
import org.basir.inference.llm.Capability;

/// Hangs up on a chat when its thinking is heard to pass the budget, and asks anew for the answer,
/// with what was thought: the cap for servers that neither go on with a text nor limit thinking
/// (`token-budget.md` 5). Where the engine takes an effort it is asked for that as well.
///
/// What is on its way when we hang up is thought, and mostly paid for; thinking that isn't told
/// can't be cut, and takes at most what the answer leaves of both.
///
/// @param wording of the second question, with `%s` for the first and `%s` for what was thought
public record HangUp(String wording) implements Strategy {

  public HangUp {
    if (wording.split("%s", -1).length != 3) {
      throw new IllegalArgumentException("No question or thinking in '" + wording + "'");
    }
  }

  /// In plain words.
  public static HangUp standard() {
    return new HangUp(
        """
        %s

        You have thought about this already:
        %s

        Do not think any further. Give the answer now.\
        """);
  }

  @Override
  public String name() {
    return "hang-up cap";
  }

  @Override
  public Approach approach() {
    return Approach.HANG_UP;
  }

  @Override
  public int reads() {
    return 2;
  }

  @Override
  public Set<Capability> needs() {
    return Set.of();
  }

  String asked(String question, String thinking) {
    return wording.formatted(question, thinking);
  }
}
