/// How fast the parts are that everything waits for.
@NullMarked
package org.basir.benchmarks;

import org.jspecify.annotations.NullMarked;
