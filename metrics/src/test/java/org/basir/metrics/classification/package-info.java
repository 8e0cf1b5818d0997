/// Tests of the package of the same name.
@NullMarked
package org.basir.metrics.classification;

import org.jspecify.annotations.NullMarked;
