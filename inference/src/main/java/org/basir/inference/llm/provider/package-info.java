/// How budgets of thinking are put to the servers there are, each in its own fields, and what these
/// servers answer.
@NullMarked
package org.basir.inference.llm.provider;

import org.jspecify.annotations.NullMarked;
