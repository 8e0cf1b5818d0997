package org.basir.gateway.tokens;

/// A tenant or job and what lies directly below it.
public record TokenScope(TokenBudget budget, TokenBudgetList below) {}
