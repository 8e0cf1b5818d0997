/// The sectors: codes, names and definitions, read from a CSV so that any list can replace ours.
@NullMarked
package org.basir.metrics.taxonomy;

import org.jspecify.annotations.NullMarked;
