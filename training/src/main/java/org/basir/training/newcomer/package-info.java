/// Measures how well sectors are found that few texts or none were learned from: what a sector that
/// is added to a taxonomy costs in examples.
@NullMarked
package org.basir.training.newcomer;

import org.jspecify.annotations.NullMarked;
