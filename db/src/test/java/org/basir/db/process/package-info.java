/// Child processes for tests.
@NullMarked
package org.basir.db.process;

import org.jspecify.annotations.NullMarked;
