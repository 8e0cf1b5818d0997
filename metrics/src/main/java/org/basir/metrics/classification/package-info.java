/// Multi-label figures: the F1 averages, their intervals over budgets, and simple baselines.
@NullMarked
package org.basir.metrics.classification;

import org.jspecify.annotations.NullMarked;
