/// What is printed.
@NullMarked
package org.basir.app.console;

import org.jspecify.annotations.NullMarked;
