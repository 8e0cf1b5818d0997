/// Learning rates under a budget: every profile is stretched to the steps that a run may take.
///
/// After Chen, Wolfe and Kyrillidis, *REX: Revisiting Budgeted Training with an Improved Schedule*,
/// MLSys 2022, arXiv 2107.04197: a schedule is a profile, a function on `[0, 1]`, and a sampling
/// rate, the instants at which the profile is read.
@NullMarked
package org.basir.training.schedule;

import org.jspecify.annotations.NullMarked;
