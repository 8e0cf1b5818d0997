@NullMarked
package org.basir.db.taxonomy;

import org.jspecify.annotations.NullMarked;
