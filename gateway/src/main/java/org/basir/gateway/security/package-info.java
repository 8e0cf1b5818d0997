/// What every request has to pass.
@NullMarked
package org.basir.gateway.security;

import org.jspecify.annotations.NullMarked;
