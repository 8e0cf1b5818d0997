/// Labels without texts meet the speeches that the ingest service reads.
@NullMarked
package org.basir.app.labels;

import org.jspecify.annotations.NullMarked;
