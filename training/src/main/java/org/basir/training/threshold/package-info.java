/// From which score on a sector is selected, and what that gives.
@NullMarked
package org.basir.training.threshold;

import org.jspecify.annotations.NullMarked;
