/// What calls to language models were given, used and brought: a record of each, and figures of
/// each scope.
@NullMarked
package org.basir.inference.usage;

import org.jspecify.annotations.NullMarked;
