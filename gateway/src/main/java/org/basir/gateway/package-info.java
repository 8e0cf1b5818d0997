/// The door to BASIR Suite: one address for the three services, the state of every budget, and the
/// analyst's page.
@NullMarked
package org.basir.gateway;

import org.jspecify.annotations.NullMarked;
