/// One suite per data folder.
@NullMarked
package org.basir.app.suite;

import org.jspecify.annotations.NullMarked;
