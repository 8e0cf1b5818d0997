/// Tests of the package of the same name.
@NullMarked
package org.basir.metrics.significance;

import org.jspecify.annotations.NullMarked;
