/// The state of the budgets over HTTP.
@NullMarked
package org.basir.gateway.budget.web;

import org.jspecify.annotations.NullMarked;
