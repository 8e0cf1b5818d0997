/// The rules that keep the modules apart.
@NullMarked
package org.basir.app.architecture;

import org.jspecify.annotations.NullMarked;
