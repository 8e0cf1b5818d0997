@NullMarked
package org.basir.db.embedded;

import org.jspecify.annotations.NullMarked;
