/// Excerpts of a budget speech to the sectors they concern: the classifier service.
@NullMarked
package org.basir.classifier;

import org.jspecify.annotations.NullMarked;
