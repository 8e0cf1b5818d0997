/// Evaluation of the models on a labelled file, with baselines, as stored and restartable runs.
@NullMarked
package org.basir.classifier.evaluation;

import org.jspecify.annotations.NullMarked;
