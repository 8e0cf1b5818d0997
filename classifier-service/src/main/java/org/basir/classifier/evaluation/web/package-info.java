/// Evaluations over HTTP.
@NullMarked
package org.basir.classifier.evaluation.web;

import org.jspecify.annotations.NullMarked;
