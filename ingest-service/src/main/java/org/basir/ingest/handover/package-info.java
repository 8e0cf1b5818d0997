/// Hands extracted transcripts over to the classifier.
@NullMarked
package org.basir.ingest.handover;

import org.jspecify.annotations.NullMarked;
