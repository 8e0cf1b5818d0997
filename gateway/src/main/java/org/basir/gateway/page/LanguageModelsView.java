package org.basir.gateway.page;

import java.util.List;
import java.util.stream.Stream;
import org.basir.gateway.assessment.Assessment;
import org.basir.gateway.tokens.TokenBudget;
import org.basir.gateway.tokens.TokenBudgetList;
import org.basir.gateway.upstream.Reply;

/// What language models use and do, as the page shows it.
///
/// @param silences why something may be missing
/// @param running whether an assessment goes on, so that looking again is worth it
record LanguageModelsView(
    List<TokenBudget> tenants,
    List<AssessmentView> assessments,
    List<String> silences,
    boolean running) {

  static LanguageModelsView of(
      Reply<TokenBudgetList> tenants, Reply<List<Assessment>> assessments) {
    var found = assessments.found().orElse(List.of());
    return new LanguageModelsView(
        tenants.found().map(TokenBudgetList::items).orElse(List.of()),
        found.stream().map(AssessmentView::of).toList(),
        Stream.of(tenants, assessments).flatMap(LanguageModelsView::silence).distinct().toList(),
        found.stream().anyMatch(Assessment::pending));
  }

  public boolean isEmpty() {
    return tenants.isEmpty() && assessments.isEmpty() && silences.isEmpty();
  }

  private static Stream<String> silence(Reply<?> reply) {
    return reply instanceof Reply.Unknown<?>(_, String reason) ? Stream.of(reason) : Stream.empty();
  }
}
