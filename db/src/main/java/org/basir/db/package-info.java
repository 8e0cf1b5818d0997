/// The services' database: an external PostgreSQL, or one that is embedded.
@NullMarked
package org.basir.db;

import org.jspecify.annotations.NullMarked;
