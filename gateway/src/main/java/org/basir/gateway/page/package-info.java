/// The analyst's page.
@NullMarked
package org.basir.gateway.page;

import org.jspecify.annotations.NullMarked;
