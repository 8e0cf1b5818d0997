/// Starts the four services in one process, and knows whether that has been done already.
@NullMarked
package org.basir.app.suite;

import org.jspecify.annotations.NullMarked;
