/// Ways to keep a model's thinking within a number of tokens, all paid for by one ledger and told
/// in the same terms, so that they can be compared in one run.
@NullMarked
package org.basir.inference.strategy;

import org.jspecify.annotations.NullMarked;
