@NullMarked
package org.basir.app.client;

import org.jspecify.annotations.NullMarked;
