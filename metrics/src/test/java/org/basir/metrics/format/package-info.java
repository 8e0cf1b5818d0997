/// Tests of the package of the same name.
@NullMarked
package org.basir.metrics.format;

import org.jspecify.annotations.NullMarked;
