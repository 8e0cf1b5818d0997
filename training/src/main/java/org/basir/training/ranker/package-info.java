/// Trains the ranker: what is learned from returns and the features of classified speeches.
@NullMarked
package org.basir.training.ranker;

import org.jspecify.annotations.NullMarked;
