/// Returns over HTTP.
@NullMarked
package org.basir.ranking.returns.web;

import org.jspecify.annotations.NullMarked;
