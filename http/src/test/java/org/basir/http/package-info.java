@NullMarked
package org.basir.http;

import org.jspecify.annotations.NullMarked;
