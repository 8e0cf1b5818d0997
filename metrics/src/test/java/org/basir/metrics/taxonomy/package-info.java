/// Tests of the package of the same name.
@NullMarked
package org.basir.metrics.taxonomy;

import org.jspecify.annotations.NullMarked;
