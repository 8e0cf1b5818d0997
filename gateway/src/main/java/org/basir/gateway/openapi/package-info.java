/// The API descriptions of all services in one place.
@NullMarked
package org.basir.gateway.openapi;

import org.jspecify.annotations.NullMarked;
