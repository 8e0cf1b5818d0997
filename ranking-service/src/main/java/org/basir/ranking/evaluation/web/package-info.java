/// Evaluations over HTTP.
@NullMarked
package org.basir.ranking.evaluation.web;

import org.jspecify.annotations.NullMarked;
