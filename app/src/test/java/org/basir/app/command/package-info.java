/// Commands as a user types them.
@NullMarked
package org.basir.app.command;

import org.jspecify.annotations.NullMarked;
