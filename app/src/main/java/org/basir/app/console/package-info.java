/// What a person reads in the terminal.
@NullMarked
package org.basir.app.console;

import org.jspecify.annotations.NullMarked;
