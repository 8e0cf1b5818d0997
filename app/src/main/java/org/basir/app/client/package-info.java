/// The suite as seen over HTTP, through its gateway.
@NullMarked
package org.basir.app.client;

import org.jspecify.annotations.NullMarked;
