@NullMarked
package org.basir.db.tasks;

import org.jspecify.annotations.NullMarked;
