/// Token budgets over HTTP.
@NullMarked
package org.basir.ranking.tokens.web;

import org.jspecify.annotations.NullMarked;
