/// Plans of how to answer a question: sub-questions, each with the share of the budget that it
/// should get (Plan-and-Budget, Lin et al., arXiv 2505.16122).
@NullMarked
package org.basir.inference.plan;

import org.jspecify.annotations.NullMarked;
