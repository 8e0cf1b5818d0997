/// Whether the services can be reached.
@NullMarked
package org.basir.gateway.health;

import org.jspecify.annotations.NullMarked;
