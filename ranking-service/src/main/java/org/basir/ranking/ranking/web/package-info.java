/// The hand-over and the rankings over HTTP.
@NullMarked
package org.basir.ranking.ranking.web;

import org.jspecify.annotations.NullMarked;
