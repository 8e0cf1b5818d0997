/// Which budget a text is: its year, kind and date.
@NullMarked
package org.basir.ingest.budget;

import org.jspecify.annotations.NullMarked;
