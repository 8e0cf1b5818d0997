/// Who may use how many tokens of language models, and who did: limits on a tree of scopes that
/// hold under concurrency, because every call is reserved before it is made and settled after.
@NullMarked
package org.basir.inference.ledger;

import org.jspecify.annotations.NullMarked;
