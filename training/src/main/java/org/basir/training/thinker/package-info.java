/// BudgetThinker (Wen et al., arXiv 2508.17196): budgets told to a model, and markers of what is
/// left of them within its output. What a training needs besides an engine: labels, insertion,
/// rewards, advantages, curricula and figures.
@NullMarked
package org.basir.training.thinker;

import org.jspecify.annotations.NullMarked;
