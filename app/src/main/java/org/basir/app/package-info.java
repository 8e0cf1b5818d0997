/// The command line and the suite in one process.
@NullMarked
package org.basir.app;

import org.jspecify.annotations.NullMarked;
