/// A PostgreSQL server that needs no installation, survives crashes and is shared by processes.
@NullMarked
package org.basir.db.embedded;

import org.jspecify.annotations.NullMarked;
