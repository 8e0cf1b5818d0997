/// Markers of what is left of a thinking budget, put into what a model produces (BudgetThinker, Wen
/// et al., arXiv 2508.17196): after each eighth of the budget the next token says how many eighths
/// are left.
@NullMarked
package org.basir.inference.markers;

import org.jspecify.annotations.NullMarked;
