/// How far each budget has come, joined from the three services.
@NullMarked
package org.basir.gateway.budget;

import org.jspecify.annotations.NullMarked;
