/// Assessments over HTTP.
@NullMarked
package org.basir.ranking.assessment.web;

import org.jspecify.annotations.NullMarked;
