/// What a call gives up where the budget doesn't pay for all of it, step by step down to a refusal
/// with its reason; pure functions.
@NullMarked
package org.basir.inference.degradation;

import org.jspecify.annotations.NullMarked;
