/// What the tests of several packages share.
@NullMarked
package org.basir.metrics;

import org.jspecify.annotations.NullMarked;
