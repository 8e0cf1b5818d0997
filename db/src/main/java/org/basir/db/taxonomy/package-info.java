/// The sectors that the suite ships, or the user's own.
@NullMarked
package org.basir.db.taxonomy;

import org.jspecify.annotations.NullMarked;
