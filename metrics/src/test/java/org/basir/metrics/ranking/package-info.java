/// Tests of the package of the same name.
@NullMarked
package org.basir.metrics.ranking;

import org.jspecify.annotations.NullMarked;
