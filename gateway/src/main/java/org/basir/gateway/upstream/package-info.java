/// The services behind the gateway and how they are asked.
@NullMarked
package org.basir.gateway.upstream;

import org.jspecify.annotations.NullMarked;
