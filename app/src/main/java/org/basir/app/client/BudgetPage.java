package org.basir.app.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of the list of budgets; `next` is null on the last one.
///
/// @param silences one sentence for each service that did not answer
record BudgetPage(List<Budget> items, @Nullable String next, List<String> silences) {}
