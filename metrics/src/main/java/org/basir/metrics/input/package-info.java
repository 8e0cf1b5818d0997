/// Reading text files line by line, with errors that name the file and the line.
@NullMarked
package org.basir.metrics.input;

import org.jspecify.annotations.NullMarked;
