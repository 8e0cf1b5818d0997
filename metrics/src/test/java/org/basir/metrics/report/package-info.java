/// Tests of the package of the same name.
@NullMarked
package org.basir.metrics.report;

import org.jspecify.annotations.NullMarked;
