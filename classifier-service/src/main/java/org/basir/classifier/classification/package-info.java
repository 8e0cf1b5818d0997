/// Transcripts handed over for classification, the runs over them and the predictions.
@NullMarked
package org.basir.classifier.classification;

import org.jspecify.annotations.NullMarked;
