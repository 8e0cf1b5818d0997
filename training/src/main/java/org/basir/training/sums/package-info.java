/// A task with answers known by code: chains of operations on small numbers, thought through in
/// writing within a budget. Made for measuring what budgets do to a small model; no native code.
@NullMarked
package org.basir.training.sums;

import org.jspecify.annotations.NullMarked;
