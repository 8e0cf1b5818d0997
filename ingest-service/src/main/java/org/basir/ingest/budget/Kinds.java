package org.basir.ingest.budget;

import java.util.Optional;
import java.util.regex.Pattern;

/// Finds what kind of budget a speech presents.
final class Kinds {

  private static final Pattern INTERIM =
      Pattern.compile(
          "(?i)\\bI (?:rise to |beg to )?present (?:the|an|this) interim budget"
              + "|\\bonly an interim budget|\\[interim\\b"
              + "|^\\s*(?:government of india )?interim budget\\b");

  private static final Pattern VOTE =
      Pattern.compile("(?i)[^.]*\\bvotes?[ -]on[ -]account\\b[^.]*");
  private static final Pattern PAST =
      Pattern.compile("(?i)\\b(was|were|had|obtained|presented|passed by|last)\\b");
  private static final Pattern PRESENTS =
      Pattern.compile(
          "(?i)\\b(rise|beg|leave|privilege|honou?r|I)\\b[^.]{0,40}\\b(present|introduce)\\b[^.]{0,80}"
              + "\\b(budget|estimate[sd])\\b");
  private static final Pattern SUPPLEMENT =
      Pattern.compile(
          "(?i)\\b(supplementary (?:tax\\w* )?proposals|supplementary budget|fresh tax\\w* proposals"
              + "|additional (?:tax\\w* )?(?:measures|proposals)|mid-year review"
              + "|to make a statement|mini.?budget)\\b");
  private static final Pattern BUDGET = Pattern.compile("(?i)\\bbudget");

  private static final int FEWEST_MENTIONS = 3;

  private Kinds() {}

  static Optional<BudgetKind> of(Speech speech) {
    if (isInterim(speech)) {
      return Optional.of(BudgetKind.INTERIM);
    }
    String head = speech.head();
    if (SUPPLEMENT.matcher(head).find() && !PRESENTS.matcher(head).find()) {
      return Optional.of(BudgetKind.OTHER);
    }
    boolean speaksOfIt =
        BUDGET.matcher(speech.all()).results().limit(FEWEST_MENTIONS).count() == FEWEST_MENTIONS;
    return speaksOfIt || PRESENTS.matcher(head).find()
        ? Optional.of(BudgetKind.FULL)
        : Optional.empty();
  }

  private static boolean isInterim(Speech speech) {
    return INTERIM.matcher(speech.head()).find()
        || INTERIM.matcher(speech.tail()).find()
        || asksForVoteOnAccount(speech.head());
  }

  /// A full budget speaks of the vote on account as past.
  private static boolean asksForVoteOnAccount(String head) {
    return VOTE.matcher(head).results().anyMatch(match -> !PAST.matcher(match.group()).find());
  }
}
