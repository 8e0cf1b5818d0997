/// Tests of the package of the same name.
@NullMarked
package org.basir.metrics.run;

import org.jspecify.annotations.NullMarked;
