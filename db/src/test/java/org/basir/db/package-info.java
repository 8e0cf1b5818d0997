@NullMarked
package org.basir.db;

import org.jspecify.annotations.NullMarked;
