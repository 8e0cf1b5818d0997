/// The suite as its users meet it: real processes, real PostgreSQL, HTTP only.
@NullMarked
package org.basir.system;

import org.jspecify.annotations.NullMarked;
