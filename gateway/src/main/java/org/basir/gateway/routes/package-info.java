/// Which paths of the services can be reached through the gateway.
@NullMarked
package org.basir.gateway.routes;

import org.jspecify.annotations.NullMarked;
