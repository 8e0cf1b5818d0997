/// Work that is written down in the transaction that makes it necessary, and done afterwards.
@NullMarked
package org.basir.db.tasks;

import org.jspecify.annotations.NullMarked;
