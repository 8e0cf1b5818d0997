/// Trains the linear heads that find the sectors of an excerpt.
@NullMarked
package org.basir.training.head;

import org.jspecify.annotations.NullMarked;
