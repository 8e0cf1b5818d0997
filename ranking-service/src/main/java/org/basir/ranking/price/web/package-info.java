/// Prices over HTTP.
@NullMarked
package org.basir.ranking.price.web;

import org.jspecify.annotations.NullMarked;
